package org.sealwright.core.database;

import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.trust.Trust;

/// A certificate in a database.
///
/// @param nickname CKA_LABEL; may be empty; hostile text
/// @param group the tab it belongs in
/// @param hasPrivateKey its private key is in the same database
/// @param trust what is honoured: a trust entry whose integrity check fails counts for nothing
/// @param origin where the private key came from
/// @param trustNoted a trust entry stands in the database, even if it says nothing; it outweighs the trust that is
///                   built into Thunderbird
public record StoredCertificate(
        Certificate certificate,
        String nickname,
        Group group,
        boolean hasPrivateKey,
        Trust trust,
        Origin origin,
        boolean trustNoted) {
    /// With a trust entry if there is something to say.
    public StoredCertificate(
            Certificate certificate, String nickname, Group group, boolean hasPrivateKey, Trust trust, Origin origin) {
        this(certificate, nickname, group, hasPrivateKey, trust, origin, !trust.equals(Trust.NONE));
    }

    /// Where a private key came from.
    public enum Origin {
        /// No private key here.
        NONE("none"),
        /// The key was made in this database.
        MADE_HERE("made-here"),
        /// The key came in a file: the CA or another program made it.
        FROM_FILE("from-file"),
        UNKNOWN("unknown");

        private final String word;

        Origin(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
