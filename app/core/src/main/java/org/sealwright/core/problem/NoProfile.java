package org.sealwright.core.problem;

import java.nio.file.Path;

/// A folder holds no profile.
public final class NoProfile extends Problem {
    public NoProfile(Path folder) {
        super("no-profile", Kind.NOT_FOUND, folder, null);
    }
}
