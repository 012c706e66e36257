package org.sealwright.backup.usecase.backup;

import java.util.List;
import java.util.Optional;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.database.StoredCertificate;

/// A private key of the profile with all that belongs to it.
///
/// @param certificates those of this key, newest first; empty for a request that waits for its answer
/// @param label        of a key without certificate; may be empty; hostile text
/// @param backup       its last proved backup
public record PersonalKey(
        PublicKeyFacts key, List<StoredCertificate> certificates, String label, Optional<LoggedBackup> backup) {
    public PersonalKey {
        certificates = List.copyOf(certificates);
    }

    /// Lower-case hexadecimal digits.
    public String id() {
        return key.fingerprint().hex();
    }

    /// What users call it: the newest certificate's name, or the label; hostile text, maybe empty.
    public String name() {
        return certificates.isEmpty()
                ? label
                : certificates.getFirst().certificate().displayName();
    }

    /// No certificate came for it yet.
    public boolean waits() {
        return certificates.isEmpty();
    }
}
