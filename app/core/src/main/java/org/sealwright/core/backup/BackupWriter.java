package org.sealwright.core.backup;

import java.util.List;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;

/// Port: makes a PKCS #12 (RFC 7292). Bound to the crypto room. Called from working threads; uses all processors.
///
/// Nothing is written to disk, keys are encrypted one by one as they are taken up, and every plain copy is wiped
/// before the call returns, be it by success, failure or cancel. Entries and password stay the caller's, who closes
/// them.
public interface BackupWriter {
    /// @param entries  at least one
    /// @param progress can be cancelled at any time
    /// @return the whole file
    /// @throws org.sealwright.core.problem.UnfitPassword the format does not take this password
    ///   ([BackupFormat#takes])
    byte[] write(List<BackupEntry> entries, BackupFormat format, Passphrase password, Progress progress) throws Problem;
}
