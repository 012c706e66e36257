package org.sealwright.shell.words;

import jakarta.inject.Inject;
import java.util.Locale;
import org.sealwright.plugin.Texts;

/// The texts of the window itself: the bundle `messages` in this package.
public final class Words {
    private final Texts texts;

    @Inject
    public Words(Texts.Language language) {
        texts = Texts.beside(Words.class, language);
    }

    /// The text of a key; see [Texts#get].
    public String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    public boolean has(String key) {
        return texts.has(key);
    }

    public Locale locale() {
        return texts.locale();
    }

    /// As pages and commands want it.
    public Texts texts() {
        return texts;
    }
}
