package org.sealwright.core.secret;

import java.util.Arrays;
import org.sealwright.core.certificate.PublicKeyFacts;

/// A private key with its public half. Wiped when closed; never printed. Whoever creates or
/// receives one closes it.
public final class PrivateKey implements AutoCloseable {
    private final byte[] pkcs8;
    private final PublicKeyFacts publicKey;
    private boolean closed;

    private PrivateKey(byte[] pkcs8, PublicKeyFacts publicKey) {
        this.pkcs8 = pkcs8;
        this.publicKey = publicKey;
    }

    /// Takes over `pkcs8` (DER PrivateKeyInfo, RFC 5958): it is wiped with this object.
    public static PrivateKey owning(byte[] pkcs8, PublicKeyFacts publicKey) {
        return new PrivateKey(pkcs8, publicKey);
    }

    public PublicKeyFacts publicKey() {
        return publicKey;
    }

    /// Gives away the key itself: a DER PrivateKeyInfo that the caller wipes.
    public byte[] copyOfPkcs8() {
        if (closed) {
            throw new IllegalStateException("the private key was wiped");
        }
        return pkcs8.clone();
    }

    /// A second, independent key object.
    public PrivateKey copy() {
        return new PrivateKey(copyOfPkcs8(), publicKey);
    }

    @Override
    public void close() {
        Arrays.fill(pkcs8, (byte) 0);
        closed = true;
    }

    @Override
    public String toString() {
        return "PrivateKey(" + publicKey.shortName() + ")";
    }
}
