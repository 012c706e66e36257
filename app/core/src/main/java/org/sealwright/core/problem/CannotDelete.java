package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file cannot be deleted: no permission, or read-only.
public final class CannotDelete extends Problem {
    public CannotDelete(Path file, @Nullable Throwable cause) {
        super("cannot-delete", Kind.NOT_DONE, file, cause);
    }
}
