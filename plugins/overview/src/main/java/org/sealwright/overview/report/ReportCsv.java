package org.sealwright.overview.report;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.overview.report.Report.Backup;
import org.sealwright.overview.report.Report.Held;
import org.sealwright.overview.report.Report.OfProfile;
import org.sealwright.overview.report.Report.Row;
import org.sealwright.plugin.Finding;

/// A report as CSV (RFC 4180) with one line of headings. Headings and words of values are the same in all
/// languages, for programs; only the sentences are in the user's. Times are ISO 8601 in UTC.
public final class ReportCsv {
    static final List<String> HEADINGS = List.of(
            "profile_kind",
            "profile",
            "address",
            "account",
            "status",
            "uses",
            "certificate",
            "sha256",
            "serial",
            "issuer",
            "not_before",
            "not_after",
            "days_left",
            "validity",
            "key",
            "backup",
            "backup_proved",
            "backup_file",
            "attention",
            "urgency",
            "findings",
            "messages",
            "put_off_until");

    private ReportCsv() {}

    /// @param failure puts the reason why something could not be looked at into words
    public static String of(Report report, Function<Exception, String> failure) {
        var text = new StringBuilder();
        var headings = new CsvLine();
        HEADINGS.forEach(headings::text);
        text.append(headings);
        for (var profile : report.profiles()) {
            profile.rows().forEach(row -> text.append(line(profile, row)));
            profile.failures().forEach(each -> text.append(line(profile.profile(), each, failure)));
        }
        return text.toString();
    }

    private static CsvLine begun(Profile profile) {
        return new CsvLine().text(profile.kind().word()).text(profile.folder().toString());
    }

    private static CsvLine line(OfProfile profile, Row row) {
        var line = begun(profile.profile())
                .text(row.address().orElse(""))
                .text(row.account() ? "yes" : "no")
                .text(row.standing().map(Report.Standing::word).orElse(""));
        row.held().ifPresentOrElse(held -> add(line, held), () -> line.empty(13));
        boolean counts = row.findings().stream().anyMatch(profile.attention().pressing()::contains);
        var worst = row.findings().stream().map(Finding::urgency).min(Comparator.naturalOrder());
        return line.text(counts ? "yes" : "no")
                .text(worst.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse(""))
                .text(joined(row.findings().stream().map(Finding::kind)))
                .text(joined(row.findings().stream().map(Finding::sentence)))
                .text(row.findings().stream()
                        .flatMap(each -> profile.snoozed().until(each).stream())
                        .min(Comparator.naturalOrder())
                        .map(Object::toString)
                        .orElse(""));
    }

    private static void add(CsvLine line, Held held) {
        var certificate = held.stored().certificate();
        line.text(uses(held))
                .text(certificate.displayName())
                .text(certificate.sha256().hex())
                .text(certificate.serial().hex())
                .text(certificate.issuer().toString())
                .text(certificate.notBefore().toString())
                .text(certificate.notAfter().toString())
                .number(held.daysLeft())
                .text(word(held.validity()))
                .text(key(certificate.key()));
        switch (held.backup().orElse(null)) {
            case null -> line.empty(3);
            case Backup.Proved proved ->
                line.text(word(proved))
                        .text(proved.backup()
                                .proved()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                        .text(proved.backup().file().toString());
            case Backup other -> line.text(word(other)).empty(2);
        }
    }

    private static CsvLine line(Profile profile, Report.Failure failed, Function<Exception, String> sentence) {
        return begun(profile)
                .empty(16)
                .text("yes")
                .empty(1)
                .text(failed.reason() instanceof Problem problem ? problem.code() : "bug")
                .text(sentence.apply(failed.reason()))
                .empty(1);
    }

    /// What it is used for now.
    static String uses(Held held) {
        return joined(
                Stream.of(CertificateUse.values()).filter(held.uses()::contains).map(CertificateUse::word));
    }

    public static String word(Validity validity) {
        return validity.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String word(Backup backup) {
        return switch (backup) {
            case Backup.Missing _ -> "missing";
            case Backup.Unknown _ -> "unknown";
            case Backup.Proved proved -> proved.there() ? "proved" : "file-missing";
        };
    }

    private static String key(PublicKeyFacts key) {
        return Stream.of(
                        Optional.of(key.algorithm()),
                        key.curve(),
                        Optional.of(key.bits())
                                .filter(bits -> bits > 0 && key.curve().isEmpty())
                                .map(Object::toString))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String joined(Stream<String> parts) {
        return parts.distinct().collect(Collectors.joining(" | "));
    }
}
