package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.util.Collection;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.BackupRules;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.settings.Settings;

/// Keeps the organisation's rule that no private key is deleted before it was backed up.
public final class KeepUntilBackedUp {
    private final Settings settings;
    private final BackupLog log;

    @Inject
    public KeepUntilBackedUp(Settings settings, BackupLog log) {
        this.settings = settings;
        this.log = log;
    }

    /// @param keys that are to be deleted
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy one of them has no proved backup
    /// @throws Problem it cannot be found out, and the organisation wants backups
    public void check(Profile profile, Collection<KeyFingerprint> keys) throws Problem {
        if (!keys.isEmpty()
                && BackupRules.required(settings)
                && !log.of(profile).keySet().containsAll(keys)) {
            throw settings.forbidden(BackupRules.REQUIRED);
        }
    }
}
