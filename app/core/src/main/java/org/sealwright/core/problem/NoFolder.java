package org.sealwright.core.problem;

import java.nio.file.Path;

/// A file cannot be written because the folder it is to lie in is not there.
public final class NoFolder extends Problem {
    public NoFolder(Path file, Path folder) {
        super("no-folder", Kind.NOT_DONE, file, null, folder.toString());
    }
}
