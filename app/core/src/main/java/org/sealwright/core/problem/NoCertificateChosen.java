package org.sealwright.core.problem;

/// Signing or encrypting by default was asked for, and no certificate is chosen for it.
public final class NoCertificateChosen extends Problem {
    /// @param use     `signing` or `encryption`
    /// @param address of the identity
    public NoCertificateChosen(String use, String address) {
        super("no-certificate-for-" + use, Kind.NOT_DONE, null, null, address);
    }
}
