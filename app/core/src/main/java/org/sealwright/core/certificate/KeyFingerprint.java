package org.sealwright.core.certificate;

import java.nio.ByteBuffer;

/// SHA-256 of a DER SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7): says which private key and certificate belong
/// together.
public final class KeyFingerprint extends Sha256 {
    /// @param hex 64 lower-case hexadecimal digits
    public KeyFingerprint(String hex) {
        this(read(hex));
    }

    private KeyFingerprint(ByteBuffer digest) {
        super(digest);
    }

    /// The fingerprint of a DER SubjectPublicKeyInfo.
    public static KeyFingerprint of(byte[] subjectPublicKeyInfo) {
        return new KeyFingerprint(digest(subjectPublicKeyInfo));
    }
}
