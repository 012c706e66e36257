package org.sealwright.crypto.asn1;

import java.util.List;
import org.sealwright.core.problem.Clause;

/// The bytes are not what they should be. The message is the key of a [Clause], such as `it-is-empty`; it never
/// holds text from the input.
public final class Malformed extends NotReadable {
    /// @param clause key of the reason
    public Malformed(String clause) {
        super(clause);
    }

    /// @param clause key of the reason
    public Malformed(String clause, Throwable cause) {
        super(clause, cause);
    }

    @Override
    public Clause reason() {
        return new Clause(String.valueOf(getMessage()), List.of());
    }
}
