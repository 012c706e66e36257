package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// There is no room left on the disk; what was there is still there.
public final class DiskFull extends Problem {
    public DiskFull(Path file, @Nullable Throwable cause) {
        super("disk-full", Kind.NOT_DONE, file, cause);
    }
}
