package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file is not what it seems to be, or is damaged; `reason` is a plain English clause such as `it
/// ends in the middle of a certificate`.
public final class DamagedInput extends Problem {
    public DamagedInput(@Nullable Path file, String reason) {
        this("damaged-input", file, reason);
    }

    /// The same, with a reason in the reader's language.
    public DamagedInput(@Nullable Path file, Clause reason) {
        super("damaged-input", Kind.BAD_INPUT, file, null, reason);
    }

    private DamagedInput(String code, @Nullable Path file, String reason) {
        super(code, Kind.BAD_INPUT, file, null, reason);
    }

    /// A list that Sealwright itself keeps in a profile's folder: no sender can be asked for it again.
    public static DamagedInput list(Path file, String reason) {
        return new DamagedInput("damaged-list", file, reason);
    }
}
