package org.sealwright.core.reading;

import java.util.Locale;
import java.util.Optional;
import org.sealwright.core.problem.Clause;

/// Something worth telling about a file that was read all the same.
///
/// @param kind what
/// @param detail which part, or why; may be empty; hostile text
/// @param reason what it is, if that is known by a sentence
public record Note(Kind kind, String detail, Optional<Clause> reason) {
    public Note(Kind kind, String detail) {
        this(kind, detail, Optional.empty());
    }

    public Note(Kind kind, Clause reason) {
        this(kind, "", Optional.of(reason));
    }

    /// The kinds of note.
    public enum Kind {
        /// A PKCS #12 without a MAC: nobody can tell whether it was changed on the way.
        NO_INTEGRITY_PROTECTION,
        /// A certificate inside is damaged and was left out.
        DAMAGED_CERTIFICATE,
        /// A private key inside is damaged, or of a kind not known, and was left out.
        UNUSABLE_KEY,
        /// A private key inside could not be opened with the password.
        KEY_WITH_OTHER_PASSWORD,
        /// Revocation lists are not kept.
        REVOCATION_LIST,
        /// A secret key or another object that is of no use for mail.
        OTHER_OBJECT,
        /// Text or bytes after the end were left out.
        TRAILING_DATA,
        /// Protected with a method that is easy to break (RC2-40, DES).
        WEAK_PROTECTION,
        /// Signed mail: the certificates come from its signature.
        FROM_SIGNED_MAIL
    }

    /// The word used as message key and in JSON: `no-integrity-protection`.
    public String code() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
