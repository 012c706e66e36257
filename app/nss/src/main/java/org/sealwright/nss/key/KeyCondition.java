package org.sealwright.nss.key;

/// Whether a private key can be used, as far as that can be said now.
public sealed interface KeyCondition {

    /// Every encrypted value decrypts, every signature is right and the parts belong together.
    record Usable() implements KeyCondition {}

    /// Nobody has logged in, so the values cannot be examined.
    record Locked() implements KeyCondition {}

    /// The key cannot be used.
    ///
    /// @param reason an English sentence that names attribute and object
    record Damaged(String reason) implements KeyCondition {}
}
