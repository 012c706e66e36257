package org.sealwright.crypto.asn1;

/// The bytes are not what they should be. The message is a plain English clause that can follow a colon, such as
/// `it ends in the middle of an element`; it never holds text from the input.
public final class Malformed extends Exception {
    public Malformed(String reason) {
        super(reason);
    }

    public Malformed(String reason, Throwable cause) {
        super(reason, cause);
    }

    /// The message, which is always there.
    public String reason() {
        return String.valueOf(getMessage());
    }
}
