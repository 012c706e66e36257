package org.sealwright.accounts.usecase;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.writing.SafeFiles;

/// Writes when certificates end as a calendar file (RFC 5545) that any calendar takes: for each certificate that an
/// identity uses one day, with a reminder when it is due for renewal. Taken again later it replaces its own
/// entries.
public final class ExpiryCalendar {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ListIdentities list;
    private final SafeFiles files;
    private final Settings settings;
    private final Clock clock;

    /// The words of an entry.
    public interface Wording {
        /// One line.
        String title(Certificate certificate);

        /// What to do.
        String advice(Certificate certificate);
    }

    @Inject
    public ExpiryCalendar(ListIdentities list, SafeFiles files, Settings settings, Clock clock) {
        this.list = list;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /// @return the certificates that are in the file, the one that ends first first; if none, nothing was written
    public List<Certificate> write(Path file, boolean replace, Wording wording) throws Problem {
        var certificates = certificates();
        if (!certificates.isEmpty()) {
            var text = text(certificates, wording);
            files.write(file, text.getBytes(StandardCharsets.UTF_8), SafeFiles.Readers.USUAL, replace);
        }
        return certificates;
    }

    private List<Certificate> certificates() throws Problem {
        Set<Certificate> used = new LinkedHashSet<>();
        for (var report : list.list()) {
            for (var each : List.of(report.signing(), report.encryption())) {
                each.stored().map(StoredCertificate::certificate).ifPresent(used::add);
            }
        }
        return used.stream()
                .sorted((one, other) -> one.notAfter().compareTo(other.notAfter()))
                .toList();
    }

    private String text(List<Certificate> certificates, Wording wording) {
        var lines = new CalendarLines();
        lines.plain("BEGIN", "VCALENDAR");
        lines.plain("VERSION", "2.0");
        lines.plain("PRODID", "-//Sealwright//Certificates//EN");
        certificates.forEach(certificate -> event(lines, certificate, wording));
        lines.plain("END", "VCALENDAR");
        return lines.toString();
    }

    private void event(CalendarLines lines, Certificate certificate, Wording wording) {
        var title = ShownText.of(wording.title(certificate));
        lines.plain("BEGIN", "VEVENT");
        lines.plain("UID", certificate.sha256().hex() + "@sealwright");
        lines.plain("DTSTAMP", MOMENT.format(clock.instant()));
        lines.plain("DTSTART;VALUE=DATE", DAY.format(certificate.notAfter()));
        lines.text("SUMMARY", title);
        lines.text("DESCRIPTION", ShownText.of(wording.advice(certificate)));
        lines.plain("TRANSP", "TRANSPARENT");
        lines.plain("BEGIN", "VALARM");
        lines.plain("ACTION", "DISPLAY");
        lines.plain("TRIGGER", "-P" + settings.value(CommonSettings.RENEWAL_DAYS) + "D");
        lines.text("DESCRIPTION", title);
        lines.plain("END", "VALARM");
        lines.plain("END", "VEVENT");
    }
}
