package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Another program holds the database for longer than we wait.
public final class DatabaseBusy extends Problem {
    public DatabaseBusy(Path profile, @Nullable Throwable cause) {
        super("database-busy", Kind.IN_USE, profile, cause);
    }
}
