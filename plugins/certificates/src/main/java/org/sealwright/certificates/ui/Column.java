package org.sealwright.certificates.ui;

import java.util.Locale;

/// The columns of the lists.
enum Column {
    NAME,
    ISSUER,
    EMAIL,
    DEVICE,
    SERIAL,
    BEGINS,
    EXPIRES,
    NOTE,
    KEY,
    KIND,
    HOST,
    SERVER,
    FINGERPRINT;

    /// Wide letters side by side.
    int width() {
        return switch (this) {
            case NAME, EMAIL, SERVER, HOST -> 16;
            case ISSUER, DEVICE -> 13;
            case KIND, NOTE -> 18;
            case SERIAL, KEY, BEGINS -> 10;
            case EXPIRES -> 16;
            case FINGERPRINT -> 40;
        };
    }

    /// Part of message keys and component names.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
