package org.sealwright.core.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The organisation wants a copy of each key that decrypts, and no copy can be made: the key is not taken. `rule`
/// is the key of the policy that has to be mended.
public final class EscrowNotPossible extends Problem {
    private final transient Path place;
    private final String rule;
    private final transient Clause why;

    /// @param file the organisation's certificate, or the place for copies
    public EscrowNotPossible(Path file, String rule, Clause why, @Nullable Throwable cause) {
        this(file, rule, why, "", cause);
    }

    private EscrowNotPossible(Path file, String rule, Clause why, String organisation, @Nullable Throwable cause) {
        super("escrow-not-possible", Kind.FORBIDDEN, file, cause, rule, why, ForbiddenByPolicy.named(organisation));
        this.place = file;
        this.rule = rule;
        this.why = why;
    }

    /// The same, with the name of who wants the copy; empty if the policy does not say.
    public EscrowNotPossible wantedBy(String organisation) {
        return new EscrowNotPossible(place, rule, why, organisation, getCause());
    }
}
