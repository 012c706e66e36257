package org.sealwright.overview.cli;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.problem.Problem;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.overview.report.Report;
import org.sealwright.overview.report.Report.Backup;
import org.sealwright.overview.report.Report.Held;
import org.sealwright.overview.report.Report.OfProfile;
import org.sealwright.overview.report.Report.Row;
import org.sealwright.overview.report.ReportCsv;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Snoozed;

/// The report as JSON (design.md section 4).
final class ReportDocument {
    private final OverviewWords words;

    ReportDocument(OverviewWords words) {
        this.words = words;
    }

    Map<String, Object> of(Report report) {
        var document = new LinkedHashMap<String, Object>();
        document.put("created", report.created().toString());
        document.put("attention", report.attention());
        document.put("profiles", report.profiles().stream().map(this::of).toList());
        return document;
    }

    private Map<String, Object> of(OfProfile profile) {
        var document = new LinkedHashMap<String, Object>();
        document.put("kind", profile.profile().kind().word());
        document.put("path", profile.profile().folder().toString());
        document.put("name", profile.profile().name());
        document.put("attention", profile.needsAttention());
        document.put(
                "rows", profile.rows().stream().map(row -> of(row, profile)).toList());
        document.put("failed", profile.failures().stream().map(this::of).toList());
        return document;
    }

    private Map<String, Object> of(Report.Failure failure) {
        return Map.of(
                "subject",
                failure.subject(),
                "code",
                failure.reason() instanceof Problem problem ? problem.code() : "bug",
                "message",
                words.reason(failure.reason()));
    }

    private static Map<String, @Nullable Object> of(Row row, OfProfile profile) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("address", row.address().orElse(null));
        document.put("account", row.account());
        document.put("status", row.standing().map(Report.Standing::word).orElse(null));
        document.put("certificate", row.held().map(ReportDocument::certificate).orElse(null));
        document.put(
                "attention",
                row.findings().stream().anyMatch(profile.attention().pressing()::contains));
        document.put(
                "findings",
                row.findings().stream()
                        .map(finding -> of(finding, profile.snoozed()))
                        .toList());
        return document;
    }

    private static Map<String, @Nullable Object> certificate(Held held) {
        var document = CertificateDocument.of(held.stored());
        // Whether it can be used is what the findings say.
        document.remove("verdicts");
        document.put(
                "uses",
                List.of(CertificateUse.values()).stream()
                        .filter(held.uses()::contains)
                        .map(CertificateUse::word)
                        .toList());
        document.put("validity", ReportCsv.word(held.validity()));
        document.put("days_left", held.daysLeft());
        document.put("backup", held.backup().map(ReportDocument::backup).orElse(null));
        return document;
    }

    private static Map<String, @Nullable Object> backup(Backup backup) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("state", ReportCsv.word(backup));
        var proved = backup instanceof Backup.Proved each ? each.backup() : null;
        document.put(
                "proved",
                proved == null
                        ? null
                        : proved.proved().truncatedTo(ChronoUnit.SECONDS).toString());
        document.put("file", proved == null ? null : proved.file().toString());
        return document;
    }

    private static Map<String, @Nullable Object> of(Finding finding, Snoozed snoozed) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("kind", finding.kind());
        document.put("urgency", finding.urgency().name().toLowerCase(Locale.ROOT));
        document.put("message", finding.sentence());
        document.put(
                "put_off_until", snoozed.until(finding).map(Object::toString).orElse(null));
        return document;
    }
}
