package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file or folder cannot be written: no permission, or read-only.
public final class CannotWrite extends Problem {
    public CannotWrite(Path file, @Nullable Throwable cause) {
        super("cannot-write", Kind.NOT_DONE, file, cause);
    }
}
