package org.sealwright.testkit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;

/// Which keys were backed up, in memory, for one profile.
public final class FakeBackups implements BackupLog {
    private final Map<KeyFingerprint, LoggedBackup> backups = new HashMap<>();
    private boolean broken;
    private final Listeners listeners = new Listeners();

    /// A key was backed up.
    public void backedUp(KeyFingerprint key) {
        backups.put(
                key,
                new LoggedBackup(
                        key, Instant.parse("2026-11-01T00:00:00Z"), Path.of("/backups/all.p12"), Optional.empty()));
        listeners.changed();
    }

    /// Whether its notes can be read.
    public void broken(boolean broken) {
        this.broken = broken;
    }

    @Override
    public Map<KeyFingerprint, LoggedBackup> of(Profile profile) throws Problem {
        if (broken) {
            throw new DamagedInput(Path.of("backups.json"), "it ends too early");
        }
        return Map.copyOf(backups);
    }

    @Override
    public void note(Profile profile, Collection<LoggedBackup> noted) {
        noted.forEach(backup -> backups.put(backup.key(), backup));
        listeners.changed();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }
}
