package org.sealwright.backup.words;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.sealwright.backup.usecase.backup.PersonalKey;
import org.sealwright.backup.usecase.backup.RestoreEntry;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.kit.words.KeyNames;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.plugin.Texts;

/// The words of this plugin.
public final class BackupWords extends PlainWords {
    @Inject
    public BackupWords(Texts.Language language, Clock clock) {
        super(Texts.beside(BackupWords.class, language), language, clock);
    }

    /// Names by which the keys are told apart, in their order.
    public List<String> names(List<PersonalKey> keys) {
        return new KeyNames(this).of(keys.stream().map(BackupWords::entry).toList());
    }

    public String name(PersonalKey key) {
        return new KeyNames(this).of(entry(key));
    }

    private static KeyNames.Entry entry(PersonalKey key) {
        return new KeyNames.Entry(
                key.key(), key.certificates().stream().findFirst().map(StoredCertificate::certificate), key.label());
    }

    /// The same of what a file holds.
    public List<String> namesOfEntries(List<RestoreEntry> entries) {
        return new KeyNames(this).of(entries.stream().map(BackupWords::entry).toList());
    }

    private static KeyNames.Entry entry(RestoreEntry entry) {
        return switch (entry) {
            case RestoreEntry.OfKey of ->
                new KeyNames.Entry(
                        of.key(),
                        of.certificates().stream().findFirst(),
                        of.friendlyName().orElse(""));
            case RestoreEntry.OfCertificate of -> KeyNames.Entry.of(of.certificate());
        };
    }
}
