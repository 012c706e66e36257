package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A database cannot be read; nothing was changed in it.
public final class DatabaseDamaged extends Problem {
    public DatabaseDamaged(Path file, Clause reason, @Nullable Throwable cause) {
        super("database-damaged", Kind.BAD_INPUT, file, cause, reason);
    }
}
