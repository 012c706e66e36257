package org.sealwright.core.reading;

import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.secret.PrivateKey;

/// What was inside. Closing it wipes the keys.
///
/// @param certificates in the order found, each once
/// @param keys private keys, each once; paired with certificates by public key, not by position
/// @param notes what a user should know besides
public record Found(List<FoundCertificate> certificates, List<FoundKey> keys, List<Note> notes)
        implements AutoCloseable {
    public Found {
        certificates = List.copyOf(certificates);
        keys = List.copyOf(keys);
        notes = List.copyOf(notes);
    }

    /// @param friendlyName name given in the file; hostile text
    public record FoundCertificate(Certificate certificate, Optional<String> friendlyName) {}

    /// @param friendlyName name given in the file; hostile text
    public record FoundKey(PrivateKey key, Optional<String> friendlyName) {}

    /// Does the file hold the private key of this certificate?
    public boolean hasKeyOf(Certificate certificate) {
        return keys.stream().anyMatch(found -> found.key()
                .publicKey()
                .fingerprint()
                .equals(certificate.key().fingerprint()));
    }

    @Override
    public void close() {
        keys.forEach(found -> found.key().close());
    }
}
