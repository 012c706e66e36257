package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file is not what it seems to be, or is damaged; `reason` is a plain English clause such as `it
/// ends in the middle of a certificate`.
public final class DamagedInput extends Problem {
    public DamagedInput(@Nullable Path file, String reason) {
        super("damaged-input", Kind.BAD_INPUT, file, null, reason);
    }
}
