package org.sealwright.csr.usecase;

import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.request.KeyKind;

/// The private key a request is made for.
public sealed interface KeyChoice {
    /// A new one.
    record Fresh(KeyKind kind) implements KeyChoice {}

    /// One of the database: that of a certificate which is renewed with the same key, or one that waits without a
    /// request.
    record Existing(KeyFingerprint key) implements KeyChoice {}
}
