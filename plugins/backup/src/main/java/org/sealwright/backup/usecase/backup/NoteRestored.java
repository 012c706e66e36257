package org.sealwright.backup.usecase.backup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;

/// A key that came from a file has a backup: that file.
final class NoteRestored {
    private final BackupLog log;
    private final Clock clock;

    @Inject
    NoteRestored(BackupLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /// @return why it could not be noted
    Optional<Problem> note(Profile profile, Path file, List<RestoreResult.Item> items) {
        List<LoggedBackup> backups = items.stream()
                .filter(item -> item.action() != Action.SKIPPED)
                .map(RestoreResult.Item::entry)
                .filter(RestoreEntry.OfKey.class::isInstance)
                .map(RestoreEntry.OfKey.class::cast)
                .map(RestoreEntry.OfKey::key)
                .map(PublicKeyFacts::fingerprint)
                .map(key -> new LoggedBackup(key, clock.instant(), file, Optional.empty()))
                .toList();
        if (backups.isEmpty()) {
            return Optional.empty();
        }
        try {
            log.note(profile, backups);
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(e);
        }
    }
}
