package org.sealwright.core.problem;

/// The user's own settings say that no authority is asked whether it took a certificate back.
public final class RevocationNeverAsked extends Problem {
    /// @param key of the setting
    public RevocationNeverAsked(String key) {
        super("revocation-never-asked", Kind.FORBIDDEN, null, null, key);
    }
}
