package org.sealwright.backup;

import java.nio.file.Path;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.core.transfer.Transfer;
import org.sealwright.core.transfer.TransferFile;

/// Writes nothing and understands nothing.
final class NoTransferFile implements TransferFile {
    @Override
    public byte[] write(Transfer content, Passphrase password, Progress progress) {
        return new byte[0];
    }

    @Override
    public Transfer read(byte[] file, Path name, Passphrase password, Limits limits, Progress progress)
            throws DamagedInput {
        throw new DamagedInput(name, "it is no transfer file of Sealwright");
    }
}
