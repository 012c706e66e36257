package org.sealwright.nss.trust;

/// How far a certificate is trusted for one purpose (`CKT_NSS_…` of old, `CKT_…` of PKCS #11 3.2).
public enum TrustLevel {
    /// A trusted root: chains may end here.
    ANCHOR,
    /// This certificate itself is trusted (peer).
    TRUSTED,
    /// Explicitly distrusted.
    NOT_TRUSTED,
    /// A valid CA that is no anchor. `CKO_TRUST` cannot say this; it becomes [#MUST_VERIFY] there.
    VALID_DELEGATOR,
    /// Neither trusted nor distrusted; the chain decides.
    MUST_VERIFY,
    /// Nothing was said about this purpose.
    UNKNOWN
}
