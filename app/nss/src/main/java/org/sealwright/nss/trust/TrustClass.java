package org.sealwright.nss.trust;

/// The two kinds of trust object. Where both exist for a certificate, NSS since 3.114 obeys [#PKCS11] and older ones
// [#LEGACY].
public enum TrustClass {
    /// `CKO_NSS_TRUST`.
    LEGACY("CKO_NSS_TRUST"),
    /// `CKO_TRUST` of PKCS #11 3.2; Thunderbird 153 writes this one.
    PKCS11("CKO_TRUST");

    private final String constant;

    TrustClass(String constant) {
        this.constant = constant;
    }

    /// The name of the object class in PKCS #11.
    public String constant() {
        return constant;
    }
}
