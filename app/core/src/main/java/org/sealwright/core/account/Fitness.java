package org.sealwright.core.account;

import java.util.List;
import java.util.Locale;
import org.sealwright.core.database.StoredCertificate;

/// Whether a certificate may be offered to an identity for a use, and why not. Says nothing about trust: that is
/// for the verdict of the chain.
///
/// @param stored    the certificate
/// @param use       what it would be used for
/// @param obstacles why it does not fit, the gravest first; empty if it fits
/// @param hints     what should be said about it although it fits
public record Fitness(StoredCertificate stored, CertificateUse use, List<Obstacle> obstacles, List<Hint> hints) {
    /// Why a certificate does not fit.
    public enum Obstacle {
        /// Its private key is not in this database.
        NO_PRIVATE_KEY,
        /// It is an authority's certificate.
        AUTHORITY,
        /// Its end has passed.
        EXPIRED,
        /// Its time has not come.
        NOT_YET_VALID,
        /// It is for other addresses.
        OTHER_ADDRESS,
        /// Keys of this kind cannot sign.
        KEY_CANNOT_SIGN,
        /// Keys of this kind cannot encrypt.
        KEY_CANNOT_ENCRYPT,
        /// Thunderbird cannot sign with keys of this kind.
        KEY_NOT_FOR_THUNDERBIRD,
        /// RSA below 1024 bits, which Thunderbird refuses.
        KEY_TOO_SHORT,
        /// Its keyUsage does not allow it.
        KEY_USAGE,
        /// Its extendedKeyUsage does not allow mail.
        EXTENDED_KEY_USAGE,
        /// It has no address, so correspondents cannot tell whose it is. It works all the same: may be used if the
        /// user wants to.
        NO_ADDRESS;

        /// The word used as message key and in JSON: `no-private-key`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// May the user choose the certificate in spite of it?
        public boolean mayBeIgnored() {
            return this == NO_ADDRESS;
        }
    }

    /// What should be said about a certificate that fits.
    public enum Hint {
        /// Its address differs from the identity's in upper and lower case.
        ADDRESS_CASE,
        /// It ends within the renewal window.
        ENDS_SOON,
        /// RSA below 2048 bits: receivers may warn.
        KEY_SHORT;

        /// The word used as message key and in JSON: `address-case`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Fitness {
        obstacles = List.copyOf(obstacles);
        hints = List.copyOf(hints);
    }

    public boolean fits() {
        return obstacles.isEmpty();
    }

    /// It fits, or the user may choose it in spite of what is against it.
    public boolean mayBeChosen() {
        return obstacles.stream().allMatch(Obstacle::mayBeIgnored);
    }
}
