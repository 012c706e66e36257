package org.sealwright.core.problem;

import java.nio.file.Path;

/// What was given as a file is a folder, a pipe or a device: nothing is read from it.
public final class NoOrdinaryFile extends Problem {
    public NoOrdinaryFile(Path file) {
        super("no-ordinary-file", Kind.NOT_DONE, file, null);
    }
}
