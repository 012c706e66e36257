package org.sealwright.core.account;

import java.util.Locale;

/// What an identity has a certificate for. One certificate may serve both.
public enum CertificateUse {
    /// Signing what is sent.
    SIGNING,
    /// Being named to correspondents as the certificate to encrypt to, and decrypting what comes.
    ENCRYPTION;

    /// The word of the command line and its JSON.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public CertificateUse other() {
        return this == SIGNING ? ENCRYPTION : SIGNING;
    }

    /// The setting of an identity that holds the choice.
    public IdentitySetting setting() {
        return this == SIGNING ? IdentitySetting.SIGNING : IdentitySetting.ENCRYPTION;
    }
}
