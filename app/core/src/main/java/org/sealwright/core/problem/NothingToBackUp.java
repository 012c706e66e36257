package org.sealwright.core.problem;

import java.nio.file.Path;

/// There is no private key to back up.
public final class NothingToBackUp extends Problem {
    /// @param profile folder of the profile
    public NothingToBackUp(Path profile) {
        super("nothing-to-back-up", Kind.NOT_DONE, profile, null);
    }
}
