package org.sealwright.backup.usecase.backup;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;

/// A backup log in memory; a test can make it fail.
public final class FakeBackupLog implements BackupLog {
    private final Map<Path, Map<KeyFingerprint, LoggedBackup>> backups = new HashMap<>();
    private final Listeners listeners = new Listeners();
    private @Nullable Problem failure;

    /// From now on every call throws this.
    public FakeBackupLog failing(Problem problem) {
        failure = problem;
        return this;
    }

    @Override
    public Map<KeyFingerprint, LoggedBackup> of(Profile profile) throws Problem {
        failIfAsked();
        return Map.copyOf(backups.getOrDefault(profile.folder(), Map.of()));
    }

    @Override
    public void note(Profile profile, Collection<LoggedBackup> made) throws Problem {
        failIfAsked();
        var known = backups.computeIfAbsent(profile.folder(), _ -> new HashMap<>());
        made.forEach(backup -> known.put(backup.key(), backup));
        listeners.changed();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    private void failIfAsked() throws Problem {
        var problem = failure;
        if (problem != null) {
            throw problem;
        }
    }
}
