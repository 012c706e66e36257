package org.sealwright.core.problem;

import java.nio.file.Path;

/// A file that should be a backup of private keys holds none.
public final class NoKeyInFile extends Problem {
    public NoKeyInFile(Path file) {
        super("no-key-in-file", Kind.BAD_INPUT, file, null);
    }
}
