package org.sealwright.crypto.message;

import org.sealwright.core.certificate.PublicKeyFacts;

/// The name of the digest that a key signs with (RFC 8551 section 3.5.3.2).
final class Micalg {
    private Micalg() {}

    static String of(PublicKeyFacts key) {
        return switch (key.algorithm()) {
            case "EC" -> key.bits() <= 256 ? "sha-256" : key.bits() <= 384 ? "sha-384" : "sha-512";
            case "Ed25519" -> "sha-512";
            default -> "sha-256";
        };
    }
}
