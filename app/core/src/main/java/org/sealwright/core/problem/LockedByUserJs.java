package org.sealwright.core.problem;

import java.nio.file.Path;

/// A setting of Thunderbird is set by `user.js` at each start, so a change here would not last.
public final class LockedByUserJs extends Problem {
    /// @param setting Thunderbird's name of it
    public LockedByUserJs(Path userJs, String setting) {
        super("locked-by-user-js", Kind.NOT_DONE, userJs, null, setting);
    }
}
