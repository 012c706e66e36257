package org.sealwright.core.problem;

import java.nio.file.Path;

/// Thunderbird runs on this profile, so this change has to wait.
public final class ProfileInUse extends Problem {
    public ProfileInUse(Path profile) {
        super("profile-in-use", Kind.IN_USE, profile, null);
    }
}
