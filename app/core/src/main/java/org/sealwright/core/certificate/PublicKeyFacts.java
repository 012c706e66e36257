package org.sealwright.core.certificate;

import java.util.Optional;

/// A public key as a user meets it.
///
/// @param algorithm   `RSA`, `EC`, `Ed25519`, `Ed448`, `RSASSA-PSS`, `ML-DSA-65` …; the object identifier if
///                    unknown
/// @param bits        key size in bits; 0 if unknown
/// @param curve       name of the curve of an EC key: `P-256`, `P-384`, `P-521`, `brainpoolP256r1` …, or its
///                    object identifier
/// @param fingerprint of the SubjectPublicKeyInfo
public record PublicKeyFacts(String algorithm, int bits, Optional<String> curve, KeyFingerprint fingerprint) {
    /// Keys of its algorithm can sign and nothing else, whatever a certificate says.
    public boolean onlySigns() {
        return switch (algorithm) {
            case "Ed25519", "Ed448", "DSA", "RSASSA-PSS" -> true;
            default -> algorithm.startsWith("ML-DSA") || algorithm.startsWith("SLH-DSA");
        };
    }

    /// Keys of its algorithm can agree on a secret and never sign.
    public boolean onlyEncrypts() {
        return algorithm.equals("X25519") || algorithm.equals("X448") || algorithm.startsWith("ML-KEM");
    }

    /// `RSA 2048`, `EC P-256`, `Ed25519`.
    public String shortName() {
        if (curve.isPresent()) {
            return algorithm + " " + curve.get();
        }
        return algorithm.startsWith("RSA") && bits > 0 ? algorithm + " " + bits : algorithm;
    }
}
