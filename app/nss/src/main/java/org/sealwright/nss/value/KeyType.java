package org.sealwright.nss.value;

import java.util.Optional;

/// The key types (`CKK_…`) this library reads and writes.
public enum KeyType {
    RSA(0x00),
    EC(0x03),
    /// `CKK_EC_EDWARDS`; Ed25519 is the only curve.
    ED25519(0x40);

    private final int code;

    KeyType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static Optional<KeyType> ofCode(int code) {
        for (var type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
