package org.sealwright.certificates.ui;

import java.util.List;
import java.util.Locale;
import org.sealwright.core.certificate.Group;

/// The tabs, in Thunderbird's order and with its columns (thunderbird-behaviour.md section 2.2), except that the
/// security device, which is the same in all rows, is hidden until it is chosen, and what matters most stands first:
/// expiry is shown in each tab that can, before numbers. Further columns can be chosen.
enum Tab {
    MINE,
    DECISIONS,
    PEOPLE,
    SERVERS,
    AUTHORITIES,
    /// What Thunderbird stores and never shows; here only when there is something.
    OTHER;

    List<Column> columns() {
        return switch (this) {
            case MINE -> List.of(Column.NAME, Column.EXPIRES, Column.NOTE, Column.SERIAL);
            case DECISIONS -> List.of(Column.HOST, Column.NAME, Column.SERIAL);
            case PEOPLE -> List.of(Column.NAME, Column.EMAIL, Column.EXPIRES);
            case SERVERS -> List.of(Column.SERVER, Column.FINGERPRINT);
            case AUTHORITIES -> List.of(Column.NAME, Column.EXPIRES);
            case OTHER -> List.of(Column.NAME, Column.KIND, Column.KEY, Column.EXPIRES);
        };
    }

    /// Hidden until they are chosen.
    List<Column> moreColumns() {
        return switch (this) {
            case MINE -> List.of(Column.BEGINS, Column.EMAIL, Column.ISSUER, Column.KEY, Column.DEVICE);
            case PEOPLE -> List.of(Column.BEGINS, Column.ISSUER, Column.SERIAL, Column.KEY);
            case AUTHORITIES -> List.of(Column.BEGINS, Column.ISSUER, Column.SERIAL, Column.KEY, Column.DEVICE);
            case OTHER -> List.of(Column.ISSUER, Column.SERIAL);
            case DECISIONS, SERVERS -> List.of();
        };
    }

    /// Part of message keys and component names.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tab of(Group group) {
        return switch (group) {
            case MINE -> MINE;
            case PEOPLE -> PEOPLE;
            case AUTHORITIES -> AUTHORITIES;
            case SERVERS, OTHER -> OTHER;
        };
    }
}
