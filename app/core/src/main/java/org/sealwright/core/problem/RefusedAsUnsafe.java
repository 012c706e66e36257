package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file goes beyond a limit of design.md section 5.7; `limit` says which.
public final class RefusedAsUnsafe extends Problem {
    public RefusedAsUnsafe(@Nullable Path file, String limit) {
        super("refused-as-unsafe", Kind.BAD_INPUT, file, null, limit);
    }

    /// The same, with a reason in the reader's language.
    public RefusedAsUnsafe(@Nullable Path file, Clause limit) {
        super("refused-as-unsafe", Kind.BAD_INPUT, file, null, limit);
    }
}
