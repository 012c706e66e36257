package org.sealwright.core.problem;

import java.nio.file.Path;

/// The target exists and replacing it was not allowed.
public final class FileExists extends Problem {
    public FileExists(Path file) {
        super("file-exists", Kind.NOT_DONE, file, null);
    }
}
