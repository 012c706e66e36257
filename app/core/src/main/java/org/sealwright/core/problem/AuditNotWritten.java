package org.sealwright.core.problem;

import org.jspecify.annotations.Nullable;

/// The organisation wants the record of what is done in a place besides the data folder, and it does not get there.
/// The work goes on; the data folder has all of it.
public final class AuditNotWritten extends Problem {
    /// @param place a file or a log server, as the policy says it
    /// @param rule  the key of the policy
    public AuditNotWritten(String place, String rule, Clause why, @Nullable Throwable cause) {
        super("audit-not-written", Kind.NOT_DONE, null, cause, place, rule, why);
    }
}
