package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file was understood and holds no certificate and no key; `found` says what it holds instead.
public final class NothingInside extends Problem {
    public NothingInside(@Nullable Path file, String found) {
        super("nothing-inside", Kind.BAD_INPUT, file, null, found);
    }

    /// The same, told in the reader's language by a whole sentence.
    public NothingInside(@Nullable Path file, Clause found) {
        super("nothing-inside", Kind.BAD_INPUT, file, null, found);
    }
}
