package org.sealwright.crypto.asn1;

import org.sealwright.core.problem.Clause;

/// Bytes that cannot be read as what they should be.
public abstract sealed class NotReadable extends Exception permits Malformed, TooDeep {
    NotReadable(String message) {
        super(message);
    }

    NotReadable(String message, Throwable cause) {
        super(message, cause);
    }

    /// Why, in the reader's language.
    public abstract Clause reason();
}
