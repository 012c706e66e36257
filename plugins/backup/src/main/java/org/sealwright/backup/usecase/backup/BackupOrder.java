package org.sealwright.backup.usecase.backup;

import java.nio.file.Path;
import java.util.Set;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.certificate.KeyFingerprint;

/// What is to be backed up, how, and where to.
///
/// @param replace    an existing file may be replaced
/// @param mayBeEmpty a Modern backup may have an empty password; whoever asks for it confirms that with the user
public record BackupOrder(Selection selection, BackupFormat format, Path file, boolean replace, boolean mayBeEmpty) {
    /// Which keys.
    public sealed interface Selection {}

    /// Every key that has a certificate.
    ///
    /// @param requestsToo and those that wait for one
    public record All(boolean requestsToo) implements Selection {}

    /// These, each with all its certificates.
    public record These(Set<KeyFingerprint> keys) implements Selection {
        public These {
            keys = Set.copyOf(keys);
        }
    }
}
