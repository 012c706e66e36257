package org.sealwright.core.account;

import java.util.Locale;
import java.util.Optional;

/// How an identity signs and encrypts; the values that are in force, defaults included.
///
/// @param signing       the certificate chosen for signing
/// @param encryption    the certificate chosen for encryption
/// @param sign          messages are signed by default
/// @param encrypt       messages are encrypted by default
/// @param encryptDrafts drafts are kept encrypted
/// @param technology    what is used when both are possible
public record IdentitySettings(
        Optional<CertificateChoice> signing,
        Optional<CertificateChoice> encryption,
        boolean sign,
        boolean encrypt,
        boolean encryptDrafts,
        Technology technology) {

    /// "Preferred encryption technology".
    public enum Technology {
        AUTOMATIC,
        SMIME,
        OPENPGP;

        /// The word of the own profile's list and of the command line's JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What Thunderbird does for an identity about which nothing is set.
    public static final IdentitySettings DEFAULTS =
            new IdentitySettings(Optional.empty(), Optional.empty(), false, false, true, Technology.AUTOMATIC);

    public Optional<CertificateChoice> choice(CertificateUse use) {
        return use == CertificateUse.SIGNING ? signing : encryption;
    }

    /// These settings with one thing changed.
    public IdentitySettings with(IdentityChange change) {
        return switch (change) {
            case IdentityChange.Certificate certificate ->
                switch (certificate.use()) {
                    case SIGNING ->
                        new IdentitySettings(
                                certificate.choice(), encryption, sign, encrypt, encryptDrafts, technology);
                    case ENCRYPTION ->
                        new IdentitySettings(signing, certificate.choice(), sign, encrypt, encryptDrafts, technology);
                };
            case IdentityChange.SignByDefault signs ->
                new IdentitySettings(signing, encryption, signs.on(), encrypt, encryptDrafts, technology);
            case IdentityChange.EncryptByDefault encrypts ->
                new IdentitySettings(signing, encryption, sign, encrypts.on(), encryptDrafts, technology);
            case IdentityChange.EncryptDrafts drafts ->
                new IdentitySettings(signing, encryption, sign, encrypt, drafts.on(), technology);
            case IdentityChange.Prefer preference ->
                new IdentitySettings(signing, encryption, sign, encrypt, encryptDrafts, preference.technology());
        };
    }
}
