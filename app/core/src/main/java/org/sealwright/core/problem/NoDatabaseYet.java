package org.sealwright.core.problem;

import java.nio.file.Path;

/// A Thunderbird profile has no certificate database yet: Thunderbird makes it at its first start.
public final class NoDatabaseYet extends Problem {
    public NoDatabaseYet(Path profile) {
        super("no-database-yet", Kind.NOT_FOUND, profile, null);
    }
}
