package org.sealwright.core.database;

import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.trust.Trust;

/// What to put into a database in one transaction. The keys stay the caller's, who closes them.
///
/// @param keysMadeHere the keys were made by the suite for this database, not read from a file
public record Addition(List<Entry> certificates, List<PrivateKey> keys, boolean keysMadeHere) {
    public Addition {
        certificates = List.copyOf(certificates);
        keys = List.copyOf(keys);
    }

    /// What came from outside.
    public Addition(List<Entry> certificates, List<PrivateKey> keys) {
        this(certificates, keys, false);
    }

    /// @param nickname wished for; the database resolves collisions as NSS does. Empty: Thunderbird's own rule
    ///                 makes one
    /// @param trust to set; empty leaves the trust as it is, and none for a new certificate
    public record Entry(Certificate certificate, Optional<String> nickname, Optional<Trust> trust) {}
}
