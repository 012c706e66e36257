package org.sealwright.core.problem;

/// A private key of this kind cannot be kept in the database.
public final class UnsupportedKey extends Problem {
    public UnsupportedKey(String algorithm) {
        super("unsupported-key", Kind.NOT_DONE, null, null, algorithm);
    }
}
