package org.sealwright.core.transfer;

import java.nio.file.Path;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;

/// Port: turns a [Transfer] into one encrypted file and back (docs/transfer-format.md). Bound to the crypto room.
/// Called from working threads. Nothing is written to disk; content and password stay the caller's.
public interface TransferFile {
    /// @param password not empty
    /// @return the whole file
    byte[] write(Transfer content, Passphrase password, Progress progress) throws Problem;

    /// @param file   the whole file
    /// @param name   to name in messages
    /// @param limits how much work it may ask for
    /// @return what is inside, whole and unchanged since it was written; the caller closes it
    /// @throws org.sealwright.core.problem.WrongPassword    if the password is not right
    /// @throws org.sealwright.core.problem.DamagedInput     if it is no such file, or was changed
    /// @throws org.sealwright.core.problem.UnsupportedInput if a newer version wrote it
    /// @throws org.sealwright.core.problem.TooSlow          above `limits`
    Transfer read(byte[] file, Path name, Passphrase password, Limits limits, Progress progress) throws Problem;
}
