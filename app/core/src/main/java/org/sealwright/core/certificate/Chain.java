package org.sealwright.core.certificate;

import java.util.List;

/// A chain of certificates.
///
/// @param certificates the certificate itself first, then each one's issuer
/// @param complete the last one is self-signed
public record Chain(List<Certificate> certificates, boolean complete) {
    public Chain {
        certificates = List.copyOf(certificates);
    }
}
