package org.sealwright.store.database;

import java.util.Optional;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.database.StoredCertificate.Origin;
import org.sealwright.nss.NssPrivateKey;
import org.sealwright.nss.key.KeyAlgorithm;

/// What the row of a private key tells, in core's words.
final class KeyWords {
    private KeyWords() {}

    /// A key whose public half its rows do not tell gets the fingerprint of its key id, so that it has a name of
    /// its own.
    static PublicKeyFacts facts(NssPrivateKey key) {
        var fingerprint = KeyFingerprint.of(key.publicKeyInfo().orElseGet(key::keyId));
        return key.algorithm()
                .map(algorithm -> facts(algorithm, fingerprint))
                .orElseGet(() -> new PublicKeyFacts("unknown", 0, Optional.empty(), fingerprint));
    }

    private static PublicKeyFacts facts(KeyAlgorithm algorithm, KeyFingerprint fingerprint) {
        return switch (algorithm.type()) {
            case RSA -> new PublicKeyFacts("RSA", algorithm.bits(), Optional.empty(), fingerprint);
            case EC ->
                new PublicKeyFacts("EC", algorithm.bits(), algorithm.curve().map(KeyWords::curve), fingerprint);
            case ED25519 -> new PublicKeyFacts("Ed25519", algorithm.bits(), Optional.empty(), fingerprint);
        };
    }

    private static String curve(String name) {
        return switch (name) {
            case "secp192r1" -> "P-192";
            case "secp224r1" -> "P-224";
            case "secp256r1" -> "P-256";
            case "secp384r1" -> "P-384";
            case "secp521r1" -> "P-521";
            default -> name;
        };
    }

    static Origin origin(NssPrivateKey key) {
        return switch (key.source()) {
            case GENERATED -> Origin.MADE_HERE;
            case IMPORTED -> Origin.FROM_FILE;
            case UNKNOWN -> Origin.UNKNOWN;
        };
    }
}
