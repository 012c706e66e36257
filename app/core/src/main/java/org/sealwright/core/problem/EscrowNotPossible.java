package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The organisation wants a copy of each key that decrypts, and no copy can be made: the key is not taken. `rule`
/// is the key of the policy that has to be mended.
public final class EscrowNotPossible extends Problem {
    /// @param file the organisation's certificate, or the place for copies
    public EscrowNotPossible(Path file, String rule, Clause why, @Nullable Throwable cause) {
        super("escrow-not-possible", Kind.FORBIDDEN, file, cause, rule, why);
    }
}
