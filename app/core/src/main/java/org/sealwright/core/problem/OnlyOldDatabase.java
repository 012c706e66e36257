package org.sealwright.core.problem;

import java.nio.file.Path;

/// A profile has only the old format `cert8.db`.
public final class OnlyOldDatabase extends Problem {
    public OnlyOldDatabase(Path profile) {
        super("only-old-database", Kind.NOT_DONE, profile, null);
    }
}
