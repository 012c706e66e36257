package org.sealwright.backup.words;

import jakarta.inject.Inject;
import java.time.Clock;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.plugin.Texts;

/// The words of this plugin.
public final class BackupWords extends PlainWords {
    @Inject
    public BackupWords(Texts.Language language, Clock clock) {
        super(Texts.beside(BackupWords.class, language), language, clock);
    }
}
