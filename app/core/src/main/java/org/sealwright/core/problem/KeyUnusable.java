package org.sealwright.core.problem;

/// The private key of a certificate is there and cannot be used.
public final class KeyUnusable extends Problem {
    public KeyUnusable(String certificate, String reason) {
        super("key-unusable", Kind.NOT_DONE, null, null, certificate, reason);
    }

    /// The same, with a reason in the reader's language.
    public KeyUnusable(String certificate, Clause reason) {
        super("key-unusable", Kind.NOT_DONE, null, null, certificate, reason);
    }
}
