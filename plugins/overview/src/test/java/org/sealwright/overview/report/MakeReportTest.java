package org.sealwright.overview.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.overview.Office;
import org.sealwright.overview.report.Report.Backup;
import org.sealwright.overview.report.Report.Row;
import org.sealwright.overview.report.Report.Standing;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.Snoozed;

class MakeReportTest {
    private static final String ANNA = "anna@example.org";

    private final Office office = new Office();
    private final Office.Source source = new Office.Source("samples");

    @TempDir
    Path folder;

    MakeReportTest() {
        office.sources.add(source);
    }

    private List<Row> rows() throws Problem {
        return report().profiles().getFirst().rows();
    }

    private Report report() throws Problem {
        return office.report.ofCurrent(Progress.none());
    }

    @Test
    void oneRowForEachAddressAndCertificateTheOneInUseFirst() throws Problem {
        office.maker.valid("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z");
        var old = office.storeOwn(ANNA, true);
        office.maker.valid("2026-01-01T00:00:00Z", "2027-05-12T12:00:00Z");
        var fresh = office.storeOwn(ANNA, true);
        office.request("new@example.org");
        var rows = rows();
        assertThat(rows)
                .extracting(Row::address)
                .containsExactly(Optional.of(ANNA), Optional.of(ANNA), Optional.of("new@example.org"));
        assertThat(rows)
                .extracting(Row::standing)
                .containsExactly(
                        Optional.of(Standing.READY), Optional.of(Standing.READY), Optional.of(Standing.WAITING));
        var first = rows.get(0).held().orElseThrow();
        assertThat(first.stored()).isEqualTo(fresh);
        assertThat(first.uses()).containsExactlyInAnyOrder(CertificateUse.SIGNING, CertificateUse.ENCRYPTION);
        assertThat(first.daysLeft()).isEqualTo(171);
        var second = rows.get(1).held().orElseThrow();
        assertThat(second.stored()).isEqualTo(old);
        assertThat(second.uses()).isEmpty();
        assertThat(second.validity()).isEqualTo(Validity.EXPIRED);
        assertThat(rows.get(2).held()).isEmpty();
    }

    @Test
    void aFindingStandsInTheRowItIsAbout() throws Problem {
        var anna = office.storeOwn(ANNA, true);
        var about = Finding.of("sample.of", anna, "Anna@example.org", Urgency.BLOCKED, "Of the certificate.");
        var address = new Finding("sample.address", "x", Optional.of(ANNA), Urgency.SOON, "Of it.", Optional.empty());
        var other = new Finding("sample.other", "x", Optional.of("x@y.org"), Urgency.SOON, "Other.", Optional.empty());
        var general = Finding.general("sample.general", "all", Urgency.ADVICE, "Of all.");
        source.found.addAll(List.of(about, address, other, general));
        var rows = rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).findings()).containsExactly(about, address);
        assertThat(rows.get(0).standing()).contains(Standing.NOT_READY);
        assertThat(rows.get(1).findings()).containsExactly(other);
        assertThat(rows.get(1).address()).contains("x@y.org");
        assertThat(rows.get(2).findings()).containsExactly(general);
        assertThat(rows.get(2).address()).isEmpty();
        assertThat(report().attention()).isTrue();
    }

    @Test
    void whatIsPutOffOrOnlyGoodToKnowIsThereAndDoesNotCount() throws Problem {
        var later = Finding.general("sample.later", "all", Urgency.URGENT, "Later.");
        source.found.addAll(List.of(later, Finding.general("sample.hint", "all", Urgency.ADVICE, "A hint.")));
        office.settings.set(Snoozed.SETTING, Snoozed.NONE.with(later, LocalDate.parse("2026-12-01")));
        assertThat(rows()).hasSize(2);
        assertThat(report().attention()).isFalse();
        assertThat(csv()).contains("\"Later.\",\"2026-12-01\"\r\n");
    }

    @Test
    void theStateOfEachBackupIsTold() throws Exception {
        var anna = office.storeOwn(ANNA, true);
        assertThat(backup()).isEqualTo(new Backup.Missing());
        var file = Files.writeString(folder.resolve("keys.p12"), "x");
        var logged = logged(anna, file);
        office.backups = () -> Map.of(logged.key(), logged);
        assertThat(backup()).isEqualTo(new Backup.Proved(logged, true));
        Files.delete(file);
        assertThat(backup()).isEqualTo(new Backup.Proved(logged, false));
        assertThat(csv()).contains("\"file-missing\",\"2026-11-01T10:00:00Z\",");
    }

    private static LoggedBackup logged(StoredCertificate stored, Path file) {
        return new LoggedBackup(
                stored.certificate().key().fingerprint(),
                Instant.parse("2026-11-01T10:00:00.123456789Z"),
                file,
                Optional.empty());
    }

    private Backup backup() throws Problem {
        return rows().getFirst().held().orElseThrow().backup().orElseThrow();
    }

    @Test
    void whatCannotBeLookedAtIsNamedAndTheRestIsThere() throws Problem {
        office.storeOwn(ANNA, true);
        source.failure = Optional.of(new IllegalStateException("secret detail"));
        office.backups = () -> {
            throw new DamagedInput(Path.of("backups.json"), "it is cut off");
        };
        assertThat(report().failures()).extracting(Report.Failure::subject).containsExactly("samples", "Sealwright");
        assertThat(backup()).isEqualTo(new Backup.Unknown());
        assertThat(csv()).contains(ANNA, ",\"bug\",", ",\"damaged-input\",").doesNotContain("secret detail");
    }

    @Test
    void everyLineHasAsManyCellsAsThereAreHeadings() throws Exception {
        var anna = office.storeOwn(ANNA, true);
        office.request("new@example.org");
        office.backups = () -> {
            throw new DamagedInput(Path.of("backups.json"), "it is cut off");
        };
        source.found.add(Finding.of("sample.of", anna, ANNA, Urgency.SOON, "One."));
        var lines = csv().split("\r\n");
        assertThat(lines).hasSize(4).allSatisfy(line -> assertThat(cells(line)).isEqualTo(ReportCsv.HEADINGS.size()));
        assertThat(lines[0]).startsWith("\"profile_kind\",\"profile\",\"address\",\"account\",\"status\",");
        assertThat(lines[1].replace("\"", ""))
                .startsWith("own,/fake-profile," + ANNA + ",no,ready,signing | encryption,Anna,");
    }

    /// Cells outside of quotes.
    private static int cells(String line) {
        return line.replaceAll("\"[^\"]*\"", "").split(",", -1).length;
    }

    @Test
    void aNameFromACertificateDoesNothingInASpreadsheet() throws Problem {
        office.storeOwn(office.maker.person("=cmd|' /C calc'!A0", ANNA, office.root), true);
        assertThat(csv()).contains(",\"'=cmd|' /C calc'!A0\",").doesNotContain(",=", "\"=");
    }

    @Test
    void allProfilesStandInOneReport() throws Problem {
        office.storeOwn(ANNA, true);
        var report = office.report.ofAll(Progress.none());
        assertThat(report.profiles()).hasSize(office.profiles.list().size()).isNotEmpty();
        assertThat(report.profiles().getFirst().rows()).isNotEmpty();
    }

    private String csv() throws Problem {
        return ReportCsv.of(report(), office.words::reason);
    }
}
