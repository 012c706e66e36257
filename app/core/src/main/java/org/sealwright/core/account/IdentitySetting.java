package org.sealwright.core.account;

import java.util.Locale;

/// What can be set, and locked, for an identity.
public enum IdentitySetting {
    /// The certificate that signs.
    SIGNING,
    /// The certificate for encryption.
    ENCRYPTION,
    /// Sign what is sent, unless told otherwise.
    SIGN,
    /// Encrypt what is sent, unless told otherwise.
    ENCRYPT,
    /// Keep drafts encrypted.
    ENCRYPT_DRAFTS,
    /// S/MIME or OpenPGP.
    TECHNOLOGY;

    /// The word of the command line's JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
