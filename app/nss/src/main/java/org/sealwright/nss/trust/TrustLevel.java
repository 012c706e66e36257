package org.sealwright.nss.trust;

import java.util.Optional;

/// How far a certificate is trusted for one purpose (`CKT_NSS_…` of old, `CKT_…` of PKCS #11 3.2).
public enum TrustLevel {
    /// A trusted root: chains may end here.
    ANCHOR(0xce534352, 2),
    /// This certificate itself is trusted (peer).
    TRUSTED(0xce534351, 1),
    /// Explicitly distrusted.
    NOT_TRUSTED(0xce53435a, 3),
    /// Neither trusted nor distrusted; the chain decides.
    MUST_VERIFY(0xce534353, 4),
    /// A valid CA that is no anchor. `CKO_TRUST` cannot say this; it becomes [#MUST_VERIFY] there.
    VALID_DELEGATOR(0xce53435b, 4),
    /// Nothing was said about this purpose.
    UNKNOWN(0xce534355, 0);

    private final int legacyCode;
    private final int pkcs11Code;

    TrustLevel(int legacyCode, int pkcs11Code) {
        this.legacyCode = legacyCode;
        this.pkcs11Code = pkcs11Code;
    }

    int code(TrustClass trustClass) {
        return switch (trustClass) {
            case LEGACY -> legacyCode;
            case PKCS11 -> pkcs11Code;
        };
    }

    /// The level with this code, if it is one; not [#UNKNOWN].
    public static Optional<TrustLevel> known(TrustClass trustClass, long code) {
        return code == (int) code || code == Integer.toUnsignedLong((int) code)
                ? Optional.of(ofCode(trustClass, (int) code)).filter(level -> level != UNKNOWN)
                : Optional.empty();
    }

    /// The level with this code; for codes nobody knows, [#UNKNOWN]: they give no trust, as in NSS.
    static TrustLevel ofCode(TrustClass trustClass, int code) {
        for (var level : values()) {
            if (level.code(trustClass) == code) {
                return level;
            }
        }
        return UNKNOWN;
    }
}
