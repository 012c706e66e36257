package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file is sound but uses an algorithm the suite does not know; `algorithm` is its name or object identifier.
public final class UnsupportedInput extends Problem {
    public UnsupportedInput(@Nullable Path file, String algorithm) {
        super("unsupported-input", Kind.NOT_DONE, file, null, algorithm);
    }

    /// The same, in the reader's language.
    public UnsupportedInput(@Nullable Path file, Clause algorithm) {
        super("unsupported-input", Kind.NOT_DONE, file, null, algorithm);
    }
}
