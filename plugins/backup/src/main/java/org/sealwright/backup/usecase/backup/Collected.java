package org.sealwright.backup.usecase.backup;

import java.util.List;
import org.sealwright.backup.usecase.backup.BackupResult.Skipped;
import org.sealwright.core.backup.BackupEntry;

/// Keys taken out of the database for a backup. Closing it wipes them.
///
/// @param keys one for each entry, in its order
record Collected(List<PersonalKey> keys, List<BackupEntry> entries, List<Skipped> skipped) implements AutoCloseable {
    Collected {
        keys = List.copyOf(keys);
        entries = List.copyOf(entries);
        skipped = List.copyOf(skipped);
    }

    @Override
    public void close() {
        entries.forEach(BackupEntry::close);
    }
}
