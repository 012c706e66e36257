package org.sealwright.certificates.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sealwright.certificates.usecase.NotesOnCertificates;
import org.sealwright.certificates.usecase.SurveyProfile.Decision;
import org.sealwright.certificates.usecase.SurveyProfile.Survey;
import org.sealwright.certificates.usecase.ThunderbirdOrder;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.trust.ServerException;
import org.sealwright.plugin.CertificateNote;

/// Makes the rows of all tabs from what was read, in Thunderbird's order. May take a moment: not on the event
/// thread.
final class Rows {
    private final Map<String, String> commonTexts = new HashMap<>();

    private Rows() {}

    static Map<Tab, List<Row>> of(Survey survey) {
        return new Rows().made(survey);
    }

    private Map<Tab, List<Row>> made(Survey survey) {
        Map<Tab, List<Row>> rows = new EnumMap<>(Tab.class);
        for (var tab : Tab.values()) {
            rows.put(tab, new ArrayList<>());
        }
        survey.contents().loneKeys().forEach(lone -> add(rows, Tab.OTHER, row(lone)));
        for (var group : Group.values()) {
            var members = survey.contents().certificates().stream().filter(stored -> stored.group() == group);
            ThunderbirdOrder.sorted(group, members)
                    .forEach(stored -> add(rows, Tab.of(group), row(stored, survey.notes())));
        }
        survey.exceptions().forEach(exception -> add(rows, Tab.SERVERS, row(exception)));
        survey.decisions().forEach(decision -> add(rows, Tab.DECISIONS, row(decision)));
        rows.replaceAll((_, list) -> List.copyOf(list));
        return rows;
    }

    private static void add(Map<Tab, List<Row>> rows, Tab tab, Row row) {
        rows.getOrDefault(tab, List.of()).add(row);
    }

    private Row row(StoredCertificate stored, NotesOnCertificates.Read notes) {
        var certificate = stored.certificate();
        var note = notes.on(certificate.sha256()).stream()
                .map(CertificateNote::text)
                .collect(Collectors.joining(", "));
        var common = new StringBuilder(64);
        add(common, certificate.issuer());
        add(common, certificate.key().shortName());
        var own = new StringBuilder(64);
        certificate.subject().attributes().stream()
                .map(DistinguishedName.Attribute::value)
                .filter(value -> common.indexOf(value) < 0)
                .forEach(value -> addOnce(own, value));
        addOnce(own, stored.nickname());
        certificate.emails().forEach(email -> addOnce(own, email));
        addOnce(own, note);
        if (certificate.serial().hex().length() < Search.ENOUGH_DIGITS) {
            add(own, certificate.serial().hex());
        }
        return new Row.OfCertificate(
                stored, note, lowerCase(own), commonTexts.computeIfAbsent(lowerCase(common), text -> text));
    }

    /// A nickname is mostly the name, and the address stands in subject and alternative names.
    private static void addOnce(StringBuilder text, String part) {
        if (text.indexOf(part) < 0) {
            add(text, part);
        }
    }

    private static Row row(LoneKey lone) {
        var text = new StringBuilder();
        add(text, lone.label());
        add(text, lone.key().shortName());
        add(text, lone.key().fingerprint().hex());
        return new Row.OfKey(lone, lowerCase(text));
    }

    private static Row row(ServerException exception) {
        var text = new StringBuilder();
        add(text, exception.host() + ":" + exception.port());
        add(text, exception.fingerprint().replace(":", ""));
        return new Row.OfException(exception, lowerCase(text));
    }

    private static Row row(Decision decision) {
        var text = new StringBuilder();
        add(text, decision.host());
        var row = new Row.OfDecision(decision, "");
        row.certificate().ifPresent(stored -> add(text, stored.certificate()));
        return new Row.OfDecision(decision, lowerCase(text));
    }

    private static void add(StringBuilder text, Certificate certificate) {
        add(text, certificate.subject());
        add(text, certificate.issuer());
        certificate.emails().forEach(email -> add(text, email));
        add(text, certificate.serial().hex());
        add(text, certificate.sha256().hex());
        add(text, certificate.key().shortName());
    }

    private static void add(StringBuilder text, DistinguishedName name) {
        name.attributes().forEach(attribute -> add(text, attribute.value()));
    }

    private static void add(StringBuilder text, String part) {
        text.append(part).append('\n');
    }

    private static String lowerCase(StringBuilder text) {
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
