package org.sealwright.core.problem;

/// Something needs the private key of a certificate, and the profile does not have it.
public final class NoPrivateKey extends Problem {
    /// @param name of the certificate; hostile text
    public NoPrivateKey(String name) {
        super("no-private-key", Kind.NOT_DONE, null, null, name);
    }
}
