package org.sealwright.nss.value;

import java.util.Arrays;
import java.util.Optional;

/// The object classes (`CKO_…`) a database may hold.
public enum ObjectClass {
    CERTIFICATE(0x1),
    PUBLIC_KEY(0x2),
    PRIVATE_KEY(0x3),
    SECRET_KEY(0x4),
    /// Trust of PKCS #11 3.2.
    TRUST(0xb),
    NSS_CRL(0xce534351),
    NSS_SMIME(0xce534352),
    /// Trust of old.
    NSS_TRUST(0xce534353);

    private final int code;

    ObjectClass(int code) {
        this.code = code;
    }

    /// The value of `CKA_CLASS` as stored.
    public byte[] stored() {
        return StoredValue.ulong(code);
    }

    /// Whether this class lives in that file.
    public boolean belongsIn(Part part) {
        var secret = this == PRIVATE_KEY || this == SECRET_KEY;
        return secret == (part == Part.KEYS);
    }

    public static Optional<ObjectClass> ofStored(byte[] stored) {
        return Arrays.stream(values())
                .filter(candidate -> Arrays.equals(candidate.stored(), stored))
                .findFirst();
    }
}
