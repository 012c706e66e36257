package org.sealwright.backup.usecase.backup;

import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.certificate.PublicKeyFacts;

/// Something in a backup that can be restored or left.
public sealed interface RestoreEntry {
    /// Stable within one file.
    String id();

    /// What users call it; hostile text.
    String name();

    State state();

    /// How it stands to the profile.
    enum State {
        /// The profile does not have it.
        FRESH,
        /// The key is there; a certificate of it is not.
        CERTIFICATE_FRESH,
        /// All of it is there already; restoring changes nothing.
        PRESENT
    }

    /// A private key with its certificates. Their issuers come with them.
    ///
    /// @param certificates newest first; may be empty
    record OfKey(PublicKeyFacts key, List<Certificate> certificates, Optional<String> friendlyName, State state)
            implements RestoreEntry {
        public OfKey {
            certificates = List.copyOf(certificates);
        }

        @Override
        public String id() {
            return key.fingerprint().hex();
        }

        @Override
        public String name() {
            return certificates.isEmpty()
                    ? friendlyName.orElse(key.shortName())
                    : certificates.getFirst().displayName();
        }
    }

    /// A certificate that belongs to none of the keys and is no issuer of theirs.
    record OfCertificate(Certificate certificate, State state) implements RestoreEntry {
        @Override
        public String id() {
            return certificate.sha256().hex();
        }

        @Override
        public String name() {
            return certificate.displayName();
        }

        /// The tab it would appear in.
        public Group group() {
            return Group.of(certificate, false, false, false);
        }
    }
}
