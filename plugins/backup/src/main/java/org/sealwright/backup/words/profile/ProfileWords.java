package org.sealwright.backup.words.profile;

import jakarta.inject.Inject;
import java.time.Clock;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.plugin.Texts;

/// The words of primary password, dated copies and transfer.
public final class ProfileWords extends PlainWords {
    @Inject
    public ProfileWords(Texts.Language language, Clock clock) {
        super(Texts.beside(ProfileWords.class, language), language, clock);
    }
}
