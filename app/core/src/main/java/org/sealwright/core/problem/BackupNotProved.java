package org.sealwright.core.problem;

import java.nio.file.Path;

/// A backup that was made does not hold what it should.
public final class BackupNotProved extends Problem {
    /// @param what is missing or different
    public BackupNotProved(Path file, String what) {
        super("backup-not-proved", Kind.NOT_DONE, file, null, what);
    }

    public BackupNotProved(Path file, Clause what) {
        super("backup-not-proved", Kind.NOT_DONE, file, null, what);
    }
}
