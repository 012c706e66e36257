package org.sealwright.core.database;

import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;

/// Everything in a database at one moment.
///
/// @param damages objects that cannot be used, as far as reading alone shows them; empty when all is well
public record Contents(List<StoredCertificate> certificates, List<LoneKey> loneKeys, List<Damage> damages) {
    public Contents {
        certificates = List.copyOf(certificates);
        loneKeys = List.copyOf(loneKeys);
        damages = List.copyOf(damages);
    }

    public static final Contents EMPTY = new Contents(List.of(), List.of(), List.of());

    public Optional<StoredCertificate> find(Fingerprint fingerprint) {
        return certificates.stream()
                .filter(stored -> stored.certificate().sha256().equals(fingerprint))
                .findFirst();
    }

    /// All certificates, as pool for chains.
    public List<Certificate> pool() {
        return certificates.stream().map(StoredCertificate::certificate).toList();
    }
}
