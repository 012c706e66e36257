package org.sealwright.core.problem;

import java.nio.file.Path;

/// A private key was to come into a profile without primary password, where there must be one. `file` is the
/// profile's folder.
public final class PrimaryPasswordRequired extends Problem {
    public PrimaryPasswordRequired(Path profile) {
        super("primary-password-required", Kind.FORBIDDEN, profile, null);
    }
}
