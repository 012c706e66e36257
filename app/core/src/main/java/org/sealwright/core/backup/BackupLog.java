package org.sealwright.core.backup;

import java.util.Collection;
import java.util.Map;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Subscription;

/// Port: when each private key of a profile was last backed up, kept in the profile's folder so that it moves with
/// it. Bound to the store room. A key that is not in it is not backed up yet, as far as the suite knows. Holds no
/// secret. Reads and writes files: never on the event thread.
public interface BackupLog {
    /// The last proved backup of each key.
    ///
    /// @throws org.sealwright.core.problem.DamagedInput if the log cannot be understood; no backup is harmed by it
    Map<KeyFingerprint, LoggedBackup> of(Profile profile) throws Problem;

    /// Notes backups that were proved; each replaces what was known of its key. A log that could not be understood
    /// is put aside and begun anew.
    void note(Profile profile, Collection<LoggedBackup> backups) throws Problem;

    /// Called after each change made here, on the thread that made it.
    Subscription onChange(Runnable listener);
}
