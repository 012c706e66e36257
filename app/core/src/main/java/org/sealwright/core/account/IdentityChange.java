package org.sealwright.core.account;

import java.util.Optional;

/// One thing to be set for one identity.
public sealed interface IdentityChange {
    /// The identity's id.
    String identity();

    /// What is set.
    IdentitySetting setting();

    /// Chooses a certificate, or with an empty `choice` none.
    record Certificate(String identity, CertificateUse use, Optional<CertificateChoice> choice)
            implements IdentityChange {
        @Override
        public IdentitySetting setting() {
            return use.setting();
        }
    }

    /// Switches signing by default.
    record SignByDefault(String identity, boolean on) implements IdentityChange {
        @Override
        public IdentitySetting setting() {
            return IdentitySetting.SIGN;
        }
    }

    /// Switches encrypting by default.
    record EncryptByDefault(String identity, boolean on) implements IdentityChange {
        @Override
        public IdentitySetting setting() {
            return IdentitySetting.ENCRYPT;
        }
    }

    /// Switches encrypting drafts.
    record EncryptDrafts(String identity, boolean on) implements IdentityChange {
        @Override
        public IdentitySetting setting() {
            return IdentitySetting.ENCRYPT_DRAFTS;
        }
    }

    /// Prefers S/MIME or OpenPGP where both are possible.
    record Prefer(String identity, IdentitySettings.Technology technology) implements IdentityChange {
        @Override
        public IdentitySetting setting() {
            return IdentitySetting.TECHNOLOGY;
        }
    }
}
