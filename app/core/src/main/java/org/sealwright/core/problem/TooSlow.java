package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opening a file would take long, because its password protection asks for more rounds than the limit; the user
/// may agree to wait (`Limits.patient()`).
public final class TooSlow extends Problem {
    /// @param iterations rounds of key derivation the file asks for
    public TooSlow(@Nullable Path file, long iterations) {
        super("too-slow", Kind.BAD_INPUT, file, null, iterations);
    }
}
