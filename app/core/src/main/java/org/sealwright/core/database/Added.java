package org.sealwright.core.database;

import java.util.List;
import org.sealwright.core.certificate.PublicKeyFacts;

/// What became of an [Addition].
///
/// @param certificates one for each entry, in its order
/// @param keys one for each key, in its order
public record Added(List<CertificateAdded> certificates, List<KeyAdded> keys) {
    public Added {
        certificates = List.copyOf(certificates);
        keys = List.copyOf(keys);
    }

    /// @param stored as it is in the database now; for [Action#SKIPPED] as it would have been
    /// @param reason why it was skipped, as code; empty otherwise
    public record CertificateAdded(StoredCertificate stored, Action action, String reason) {}

    public record KeyAdded(PublicKeyFacts key, Action action, String reason) {}

    /// What was done.
    public enum Action {
        ADDED("added"),
        /// Added, and joined with a private key that was already waiting in the database.
        PAIRED("paired"),
        /// It was there already; nothing changed.
        ALREADY_PRESENT("already-present"),
        /// Left out, for the reason given.
        SKIPPED("skipped");

        private final String word;

        Action(String word) {
            this.word = word;
        }

        /// The word of the command line's JSON.
        public String word() {
            return word;
        }
    }

    /// Reason: the database holds another certificate with the same issuer and serial number.
    public static final String DUPLICATE_SERIAL = "duplicate-serial";

    /// Reason: keys of this kind cannot be kept in the database.
    public static final String UNSUPPORTED_KEY = "unsupported-key";
}
