package org.sealwright.certificates.ui;

import java.util.Locale;
import org.sealwright.kit.ui.RecordColumn.Weight;

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
            case ISSUER -> 13;
            case DEVICE -> 9;
            case KIND -> 18;
            case NOTE -> 14;
            case SERIAL -> 8;
            case KEY, BEGINS -> 10;
            case EXPIRES -> 16;
            case FINGERPRINT -> 40;
        };
    }

    /// When it gives way to others.
    Weight weight() {
        return switch (this) {
            case BEGINS, EXPIRES -> Weight.WHOLE;
            case NAME, EMAIL, SERVER, HOST, KIND, KEY, NOTE -> Weight.USUAL;
            case ISSUER, DEVICE, SERIAL, FINGERPRINT -> Weight.SLIGHT;
        };
    }

    /// Part of message keys and component names.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
