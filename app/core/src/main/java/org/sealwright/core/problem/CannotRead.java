package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file cannot be read: it is not there, or no permission.
public final class CannotRead extends Problem {
    public CannotRead(Path file, @Nullable Throwable cause) {
        super("cannot-read", Kind.NOT_DONE, file, cause);
    }
}
