package org.sealwright.nss.key;

import java.util.Arrays;
import java.util.Optional;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.StoredValue;

/// Where a private key came from, as its row tells.
public enum KeySource {
    /// Made in the database itself: `CKA_ALWAYS_SENSITIVE` is true.
    GENERATED,
    /// Came from outside.
    IMPORTED,
    /// The row does not say. Rows that NSS migrated from the old format (`CKA_LOCAL` true) all look as if made here.
    UNKNOWN;

    /// What the row of a private key tells.
    public static KeySource of(ObjectRow row) {
        var alwaysSensitive = row.value(Attribute.ALWAYS_SENSITIVE);
        if (isTrue(row.value(Attribute.LOCAL)) || alwaysSensitive.isEmpty()) {
            return UNKNOWN;
        }
        return isTrue(alwaysSensitive) ? GENERATED : IMPORTED;
    }

    private static boolean isTrue(Optional<byte[]> stored) {
        return stored.filter(value -> Arrays.equals(value, StoredValue.flag(true)))
                .isPresent();
    }
}
