package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The password cannot be used for this kind of file: other programs would not open it.
public final class UnfitPassword extends Problem {
    public UnfitPassword(@Nullable Path file) {
        super("unfit-password", Kind.PASSWORD, file, null);
    }
}
