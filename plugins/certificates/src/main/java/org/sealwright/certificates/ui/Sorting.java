package org.sealwright.certificates.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sealwright.certificates.usecase.SurveyProfile.Choice;
import org.sealwright.core.certificate.Certificate;

/// Sorted by a column. Equal rows keep the order they had.
record Sorting(Column column, boolean ascending) {
    /// What a click on a column's heading makes of this: up, down, then Thunderbird's order again.
    static Optional<Sorting> next(Optional<Sorting> now, Column clicked) {
        if (now.isEmpty() || now.get().column() != clicked) {
            return Optional.of(new Sorting(clicked, true));
        }
        return now.get().ascending() ? Optional.of(new Sorting(clicked, false)) : Optional.empty();
    }

    List<Row> sorted(List<Row> rows) {
        record Keyed(Key key, Row row) {}
        var keyed = new ArrayList<Keyed>(rows.size());
        for (var row : rows) {
            keyed.add(new Keyed(key(row), row));
        }
        Comparator<Keyed> order = Comparator.comparing(Keyed::key);
        keyed.sort(ascending ? order : order.reversed());
        return keyed.stream().map(Keyed::row).toList();
    }

    /// A row's place: by moment where there is one, else by text.
    private record Key(Instant at, String text) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::at).thenComparing(Key::text);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        static Key of(String text) {
            return new Key(Instant.EPOCH, text.toLowerCase(Locale.ROOT));
        }

        static Key of(Instant at) {
            return new Key(at, "");
        }
    }

    private Key key(Row row) {
        return switch (row) {
            case Row.OfCertificate of ->
                column == Column.NOTE ? Key.of(of.note()) : key(of.stored().certificate());
            case Row.OfKey of ->
                Key.of(
                        column == Column.NAME
                                ? of.lone().label()
                                : of.lone().key().shortName());
            case Row.OfException of ->
                Key.of(
                        column == Column.FINGERPRINT
                                ? of.exception().fingerprint()
                                : of.exception().host() + ":" + of.exception().port());
            case Row.OfDecision of -> key(of);
        };
    }

    private Key key(Row.OfDecision row) {
        if (column == Column.HOST) {
            return Key.of(row.decision().host());
        }
        return switch (row.decision().choice()) {
            case Choice.Chosen(var stored) -> key(stored.certificate());
            case Choice.Gone() -> Key.of("");
            case Choice.NoCertificate() -> Key.of("");
        };
    }

    private Key key(Certificate certificate) {
        return switch (column) {
            case NAME, HOST, SERVER, DEVICE, KIND, NOTE -> Key.of(certificate.displayName());
            case ISSUER ->
                Key.of(certificate
                        .issuer()
                        .commonName()
                        .orElse(certificate.issuer().toString()));
            case EMAIL -> Key.of(String.join(" ", certificate.emails()));
            case SERIAL -> Key.of(certificate.serial().hex());
            case BEGINS -> Key.of(certificate.notBefore());
            case EXPIRES -> Key.of(certificate.notAfter());
            case KEY -> Key.of(certificate.key().shortName());
            case FINGERPRINT -> Key.of(certificate.sha256().hex());
        };
    }
}
