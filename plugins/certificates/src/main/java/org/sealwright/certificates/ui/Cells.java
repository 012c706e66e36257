package org.sealwright.certificates.ui;

import java.util.Optional;
import org.sealwright.certificates.usecase.SurveyProfile.Choice;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.ServerException;
import org.sealwright.kit.words.ExpiryWords;

/// What stands in the cells, safe to show.
final class Cells {
    private final CertificateWords words;
    private final ExpiryWords expiry;

    Cells(CertificateWords words, ExpiryWords expiry) {
        this.words = words;
        this.expiry = expiry;
    }

    String text(Column column, Row row) {
        return switch (row) {
            case Row.OfCertificate of -> column == Column.NOTE ? ShownText.of(of.note()) : text(column, of.stored());
            case Row.OfKey of ->
                switch (column) {
                    case NAME ->
                        of.lone().label().isBlank()
                                ? "–"
                                : ShownText.of(of.lone().label());
                    case KIND -> words.get("certificates.kind.loneKey");
                    case KEY -> ShownText.of(of.lone().key().shortName());
                    case ISSUER, EMAIL, DEVICE, SERIAL, BEGINS, EXPIRES, NOTE, HOST, SERVER, FINGERPRINT -> "";
                };
            case Row.OfException of ->
                column == Column.FINGERPRINT
                        ? ShownText.of(of.exception().fingerprint())
                        : ShownText.of(server(of.exception()));
            case Row.OfDecision of ->
                column == Column.HOST
                        ? ShownText.of(of.decision().host())
                        : chosen(column, of.decision().choice());
        };
    }

    /// `host:port`, IPv6 in brackets.
    static String server(ServerException exception) {
        var host = exception.host();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + exception.port();
    }

    private String chosen(Column column, Choice choice) {
        return switch (choice) {
            case Choice.Chosen(var stored) -> text(column, stored);
            case Choice.Gone() -> words.get("certificates.decision.gone");
            case Choice.NoCertificate() -> column == Column.NAME ? words.get("certificates.decision.none") : "";
        };
    }

    private String text(Column column, StoredCertificate stored) {
        var certificate = stored.certificate();
        return switch (column) {
            case NAME, HOST, SERVER -> ShownText.of(certificate.displayName());
            case ISSUER -> ShownText.of(issuer(certificate));
            case EMAIL -> ShownText.of(String.join(", ", certificate.emails()));
            case DEVICE -> words.get("certificates.device.software");
            case SERIAL -> ShownText.of(certificate.serial().colons());
            case BEGINS -> words.day(certificate.notBefore());
            case EXPIRES -> expiry.cell(certificate);
            case NOTE -> "";
            case KEY -> ShownText.of(certificate.key().shortName());
            case KIND ->
                words.get(stored.group() == Group.SERVERS ? "certificates.kind.server" : "certificates.kind.noClass");
            case FINGERPRINT -> certificate.sha256().colons();
        };
    }

    /// Where a row stands in its life, for the colour.
    Optional<Validity> validity(Row row) {
        return row.certificate().map(stored -> expiry.validity(stored.certificate()));
    }

    private static String issuer(Certificate certificate) {
        var issuer = certificate.issuer();
        return issuer.commonName().or(issuer::organization).orElse(issuer.toString());
    }
}
