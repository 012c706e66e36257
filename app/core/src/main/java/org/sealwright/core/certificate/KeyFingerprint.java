package org.sealwright.core.certificate;

import java.util.regex.Pattern;

/// SHA-256 of a DER SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7): says which private key and certificate belong
/// together.
/// @param hex 64 lower-case hexadecimal digits
public record KeyFingerprint(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public KeyFingerprint {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 fingerprint: " + hex);
        }
    }

    /// The fingerprint of a DER SubjectPublicKeyInfo.
    public static KeyFingerprint of(byte[] subjectPublicKeyInfo) {
        return new KeyFingerprint(Digests.sha256(subjectPublicKeyInfo));
    }

    @Override
    public String toString() {
        return hex;
    }
}
