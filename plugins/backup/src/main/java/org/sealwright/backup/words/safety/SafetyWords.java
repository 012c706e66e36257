package org.sealwright.backup.words.safety;

import jakarta.inject.Inject;
import java.time.Clock;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.plugin.Texts;

/// The words of primary password, dated copies and transfer.
public final class SafetyWords extends PlainWords {
    @Inject
    public SafetyWords(Texts.Language language, Clock clock) {
        super(Texts.beside(SafetyWords.class, language), language, clock);
    }
}
