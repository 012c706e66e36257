package org.sealwright.core.verdict;

import java.util.Locale;

/// What a certificate would be used for in mail.
public enum Purpose {
    /// Signing a message.
    SIGN,
    /// Being encrypted to.
    ENCRYPT,
    /// Vouching for other people's mail certificates.
    AUTHORITY;

    /// The word of the command line and its JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
