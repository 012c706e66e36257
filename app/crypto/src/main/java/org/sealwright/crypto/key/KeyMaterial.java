package org.sealwright.crypto.key;

import java.util.Arrays;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.secret.PrivateKey;

/// A private key brought into one form. Whoever gets one closes it, which wipes the key.
///
/// @param pkcs8                DER PrivateKeyInfo, version 0, without attributes; secret
/// @param subjectPublicKeyInfo DER of the public key that belongs to it
public record KeyMaterial(byte[] pkcs8, byte[] subjectPublicKeyInfo) implements AutoCloseable {
    /// The key as the other rooms know it, with a copy of the secret.
    ///
    /// @param publicKey of the certificate it is paired with, or its own
    public PrivateKey toPrivateKey(PublicKeyFacts publicKey) {
        return PrivateKey.owning(pkcs8.clone(), publicKey);
    }

    @Override
    public void close() {
        Arrays.fill(pkcs8, (byte) 0);
    }

    @Override
    public String toString() {
        return "KeyMaterial";
    }
}
