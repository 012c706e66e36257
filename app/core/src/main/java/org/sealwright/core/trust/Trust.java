package org.sealwright.core.trust;

/// What an authority is trusted for in this database.
public record Trust(TrustLevel websites, TrustLevel email, TrustLevel software) {
    /// Nothing is said.
    public static final Trust NONE = new Trust(TrustLevel.INHERIT, TrustLevel.INHERIT, TrustLevel.INHERIT);

    public boolean isAnchor() {
        return websites == TrustLevel.TRUSTED || email == TrustLevel.TRUSTED || software == TrustLevel.TRUSTED;
    }
}
