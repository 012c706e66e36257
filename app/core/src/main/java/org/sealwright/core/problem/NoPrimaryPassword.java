package org.sealwright.core.problem;

import java.nio.file.Path;

/// A primary password was to be changed or removed, and there is none. `file` is the profile's folder.
public final class NoPrimaryPassword extends Problem {
    public NoPrimaryPassword(Path profile) {
        super("no-primary-password", Kind.NOT_DONE, profile, null);
    }
}
