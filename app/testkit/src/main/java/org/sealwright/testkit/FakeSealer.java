package org.sealwright.testkit;

import java.nio.charset.StandardCharsets;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.escrow.KeySealer;
import org.sealwright.core.secret.PrivateKey;

/// Writes which key was sealed to whom, and no key.
public final class FakeSealer implements KeySealer {
    @Override
    public byte[] seal(PrivateKey key, Certificate recipient) {
        return text(key.publicKey().fingerprint().hex(), recipient).getBytes(StandardCharsets.UTF_8);
    }

    /// What a sealed key looks like here.
    public static String text(String key, Certificate recipient) {
        return key + " to " + recipient.displayName();
    }
}
