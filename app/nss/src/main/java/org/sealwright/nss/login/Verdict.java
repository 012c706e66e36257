package org.sealwright.nss.login;

/// What the examination of one protected value found.
public enum Verdict {
    /// The signature is right.
    VALID,
    /// Right, but stored under the name NSS 3.49 to 3.68 gave it by mistake.
    MISFILED,
    /// A 3DES value of old; such values have no signature.
    LEGACY,
    /// The signature is wrong.
    WRONG,
    /// There is no signature.
    MISSING,
    /// The encrypted value is damaged.
    UNDECRYPTABLE;

    /// Whether NSS would use the value.
    public boolean good() {
        return switch (this) {
            case VALID, MISFILED, LEGACY -> true;
            case WRONG, MISSING, UNDECRYPTABLE -> false;
        };
    }
}
