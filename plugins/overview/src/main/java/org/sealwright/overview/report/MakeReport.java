package org.sealwright.overview.report;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.overview.report.Report.Backup;
import org.sealwright.overview.report.Report.Failure;
import org.sealwright.overview.report.Report.Held;
import org.sealwright.overview.report.Report.OfProfile;
import org.sealwright.overview.report.Report.Row;
import org.sealwright.overview.usecase.AddressKey;
import org.sealwright.overview.usecase.AddressStanding;
import org.sealwright.overview.usecase.AddressStanding.Status;
import org.sealwright.overview.usecase.SurveyAddresses;
import org.sealwright.plugin.Attention;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Findings;
import org.sealwright.plugin.Snoozed;

/// Puts addresses, their certificates, backups and all findings into one report. Reads files and judges
/// certificates: never on the event thread. Changes nothing and asks nobody.
public final class MakeReport {
    private final CurrentProfile current;
    private final Profiles profiles;
    private final Sources sources;
    private final Settings settings;
    private final Clock clock;

    /// Who is asked.
    public record Sources(SurveyAddresses survey, Findings findings, BackupLog backups) {
        @Inject
        public Sources {}
    }

    @Inject
    public MakeReport(CurrentProfile current, Profiles profiles, Sources sources, Settings settings, Clock clock) {
        this.current = current;
        this.profiles = profiles;
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    /// Of the current profile.
    public Report ofCurrent(Progress progress) throws Problem {
        return new Report(clock.instant(), List.of(read(current.profile(), progress)));
    }

    /// Of all profiles on this computer, one after the other; the current one is another afterwards. One that
    /// cannot be read is in the report with its failure.
    public Report ofAll(Progress progress) {
        var all = new ArrayList<OfProfile>();
        for (var state : profiles.list()) {
            progress.stopIfCancelled();
            var profile = state.profile();
            try {
                current.switchTo(profile);
                all.add(read(profile, progress));
            } catch (Problem e) {
                all.add(new OfProfile(
                        profile,
                        List.of(),
                        Attention.of(List.of(), Snoozed.NONE),
                        Snoozed.NONE,
                        List.of(new Failure(profile.name(), e))));
            }
        }
        return new Report(clock.instant(), all);
    }

    private OfProfile read(Profile profile, Progress progress) throws Problem {
        var addresses = sources.survey().judged().addresses();
        var contents = current.database().contents();
        var answers = sources.findings().ask(progress);
        var failures = new ArrayList<Failure>();
        for (var answer : answers) {
            answer.failure().ifPresent(reason -> failures.add(new Failure(answer.subject(), reason)));
        }
        Optional<Map<KeyFingerprint, LoggedBackup>> backups = Optional.empty();
        try {
            backups = Optional.of(sources.backups().of(profile));
        } catch (Problem e) {
            failures.add(new Failure(profile.name(), e));
        }
        var snoozed = Snoozed.today(settings, clock);
        var attention = Attention.of(answers, snoozed);
        var own = contents.certificates().stream()
                .filter(stored ->
                        stored.hasPrivateKey() && !stored.certificate().authority())
                .toList();
        var rows = new Rows(addresses, own, backups, attention).all();
        return new OfProfile(profile, rows, attention, snoozed, failures);
    }

    /// Makes the rows of one profile.
    private final class Rows {
        private final List<AddressStanding> addresses;
        private final List<StoredCertificate> own;
        private final Optional<Map<KeyFingerprint, LoggedBackup>> backups;
        private final List<Finding> findings;
        private final Set<Finding> placed = new HashSet<>();

        Rows(
                List<AddressStanding> addresses,
                List<StoredCertificate> own,
                Optional<Map<KeyFingerprint, LoggedBackup>> backups,
                Attention attention) {
            this.addresses = addresses;
            this.own = own;
            this.backups = backups;
            this.findings = Stream.of(attention.pressing(), attention.advice(), attention.putOff())
                    .flatMap(Collection::stream)
                    .toList();
        }

        List<Row> all() {
            var rows = new ArrayList<Row>();
            for (var address : addresses) {
                rows.addAll(of(address));
            }
            own.stream()
                    .filter(stored -> stored.certificate().emails().isEmpty())
                    .forEach(stored -> rows.add(new Row(
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            Optional.of(held(stored, Set.of())),
                            taken(finding -> isAbout(finding, stored)))));
            for (var finding : findings) {
                if (placed.add(finding)) {
                    rows.add(new Row(
                            finding.address(),
                            false,
                            Optional.empty(),
                            finding.certificate().map(stored -> held(stored, Set.of())),
                            List.of(finding)));
                }
            }
            return rows;
        }

        /// The certificate in use first, then those that end last. What was found about the address alone stands in
        /// its first row.
        private List<Row> of(AddressStanding address) {
            var found = findings.stream()
                    .filter(finding -> finding.address()
                            .map(AddressKey::of)
                            .filter(address.key()::equals)
                            .isPresent())
                    .toList();
            var standing = Optional.of(standing(address, found));
            var certificates = own.stream()
                    .filter(stored -> CertificateOfAddress.isFor(address.address(), stored.certificate()))
                    .sorted((one, other) -> {
                        int used = Integer.compare(
                                uses(address, other).size(), uses(address, one).size());
                        return used != 0
                                ? used
                                : other.certificate()
                                        .notAfter()
                                        .compareTo(one.certificate().notAfter());
                    })
                    .toList();
            var written = Optional.of(address.address());
            if (certificates.isEmpty()) {
                return List.of(new Row(written, address.account(), standing, Optional.empty(), taken(found::contains)));
            }
            var rows = new ArrayList<Row>();
            for (var stored : certificates) {
                boolean first = rows.isEmpty();
                var about = taken(finding -> found.contains(finding)
                        && (isAbout(finding, stored)
                                || (first && certificates.stream().noneMatch(each -> isAbout(finding, each)))));
                rows.add(new Row(
                        written, address.account(), standing, Optional.of(held(stored, uses(address, stored))), about));
            }
            return rows;
        }

        private List<Finding> taken(Predicate<Finding> which) {
            return findings.stream().filter(which).filter(placed::add).toList();
        }

        private Held held(StoredCertificate stored, Set<CertificateUse> uses) {
            var certificate = stored.certificate();
            return new Held(
                    stored,
                    uses,
                    Validity.of(certificate, clock, CommonSettings.renewalWindow(settings)),
                    Validity.daysLeft(certificate, clock),
                    stored.hasPrivateKey() ? Optional.of(backup(stored)) : Optional.empty());
        }

        private Backup backup(StoredCertificate stored) {
            if (backups.isEmpty()) {
                return new Backup.Unknown();
            }
            var logged = backups.get().get(stored.certificate().key().fingerprint());
            return logged == null ? new Backup.Missing() : new Backup.Proved(logged, Files.exists(logged.file()));
        }
    }

    private static boolean isAbout(Finding finding, StoredCertificate stored) {
        return finding.certificate()
                .filter(each -> each.certificate().equals(stored.certificate()))
                .isPresent();
    }

    private static Set<CertificateUse> uses(AddressStanding address, StoredCertificate stored) {
        var uses = EnumSet.noneOf(CertificateUse.class);
        if (address.status() instanceof Status.Usable usable) {
            if (usable.signing().filter(stored::equals).isPresent()) {
                uses.add(CertificateUse.SIGNING);
            }
            if (usable.encryption().filter(stored::equals).isPresent()) {
                uses.add(CertificateUse.ENCRYPTION);
            }
        }
        return uses;
    }

    private static Report.Standing standing(AddressStanding address, List<Finding> found) {
        return switch (address.status()) {
            case Status.Nothing _ -> Report.Standing.NONE;
            case Status.Waiting _ -> Report.Standing.WAITING;
            case Status.Ended _ -> Report.Standing.ENDED;
            case Status.Usable usable -> usable.works(found) ? Report.Standing.READY : Report.Standing.NOT_READY;
        };
    }
}
