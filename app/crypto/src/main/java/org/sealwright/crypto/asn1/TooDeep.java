package org.sealwright.crypto.asn1;

/// Elements are nested deeper than [Shape#MAXIMUM_DEPTH].
public final class TooDeep extends Exception {
    public TooDeep() {
        super("its parts are nested more than " + Shape.MAXIMUM_DEPTH + " levels deep");
    }

    /// The message, which is always there.
    public String reason() {
        return String.valueOf(getMessage());
    }
}
