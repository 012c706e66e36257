package org.sealwright.core.problem;

import java.nio.file.Path;

/// A primary password was to be set, and there is one already. `file` is the profile's folder.
public final class PrimaryPasswordSet extends Problem {
    public PrimaryPasswordSet(Path profile) {
        super("primary-password-set", Kind.NOT_DONE, profile, null);
    }
}
