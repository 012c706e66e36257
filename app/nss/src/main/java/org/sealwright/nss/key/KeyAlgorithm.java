package org.sealwright.nss.key;

import java.util.Optional;
import org.sealwright.nss.value.KeyType;

/// What kind of key it is, shown as `RSA-2048`, `EC-secp256r1` or `Ed25519`.
///
/// @param type the stored key type
/// @param bits modulus or field length in bits
/// @param curve the SEC or RFC 5639 name of the curve, for EC keys
public record KeyAlgorithm(KeyType type, int bits, Optional<String> curve) {

    @Override
    public String toString() {
        return switch (type) {
            case RSA -> "RSA-" + bits;
            case EC -> "EC-" + curve.orElse("unknown");
            case ED25519 -> "Ed25519";
        };
    }
}
