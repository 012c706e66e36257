package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file was to hold a password, and its first line is none.
public final class UnfitPasswordFile extends Problem {
    public UnfitPasswordFile(Path file, Clause reason, @Nullable Throwable cause) {
        super("unfit-password-file", Kind.PASSWORD, file, cause, reason);
    }
}
