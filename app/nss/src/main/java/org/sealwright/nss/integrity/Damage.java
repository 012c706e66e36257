package org.sealwright.nss.integrity;

import java.util.Optional;
import org.sealwright.nss.trust.TrustSettings;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.Part;

/// One finding of the examination.
///
/// @param part the file
/// @param object the damaged object, where there is one
/// @param objectClass its class, if it has a known one
/// @param name its label, or that of the certificate it belongs to; may be empty; hostile text
/// @param claims what a trust row says, be its signatures right or not
/// @param kind what is wrong
/// @param detail the signature or attribute concerned, or else in a few English words what is wrong
/// @param message an English sentence that names object and attribute
public record Damage(
        Part part,
        Optional<ObjectId> object,
        Optional<ObjectClass> objectClass,
        String name,
        Optional<TrustSettings> claims,
        Kind kind,
        String detail,
        String message) {

    /// What can be wrong, and whether it hurts.
    public enum Kind {
        /// SQLite itself finds the file inconsistent.
        FILE(true),
        /// A row whose id NSS cannot use.
        ROW_ID(true),
        /// A row without object class.
        ROW_WITHOUT_CLASS(true),
        /// A row of a class this library does not know; left alone.
        UNKNOWN_CLASS(false),
        /// A row NSS cannot see, as `CKA_TOKEN` is not true.
        INVISIBLE(true),
        /// A certificate that cannot be parsed, or that does not fit the columns beside it.
        CERTIFICATE(true),
        /// Two rows for one certificate, or two trust rows of one class.
        DUPLICATE(true),
        SIGNATURE_WRONG(true),
        SIGNATURE_MISSING(true),
        /// Stored under the name NSS 3.49 to 3.68 gave it by mistake; accepted, and cured by a password change.
        SIGNATURE_MISFILED(false),
        /// A signature of an object or attribute that is not there.
        SIGNATURE_ORPHANED(false),
        /// An encrypted value that is no such structure, or does not decrypt.
        VALUE(true),
        /// A private key whose parts do not fit together or are incomplete.
        KEY(true),
        /// A private key without public key row: its certificate is not recognised as a user's own before login.
        KEY_WITHOUT_PUBLIC(false);

        private final boolean harmful;

        Kind(boolean harmful) {
            this.harmful = harmful;
        }

        /// Whether something is lost or unusable; the others are remarks.
        public boolean harmful() {
            return harmful;
        }
    }
}
