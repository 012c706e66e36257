package org.sealwright.core.account;

import java.util.Comparator;
import org.sealwright.core.database.StoredCertificate;

/// The order in which certificates are offered: the one that ends last first; of equals the one that began last,
/// then by fingerprint, so that the order never jumps.
final class Newest {
    static final Comparator<StoredCertificate> FIRST = Comparator.comparing(
                    (StoredCertificate stored) -> stored.certificate().notAfter())
            .thenComparing(stored -> stored.certificate().notBefore())
            .reversed()
            .thenComparing(stored -> stored.certificate().sha256());

    private Newest() {}
}
