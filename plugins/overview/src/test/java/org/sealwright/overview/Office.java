package org.sealwright.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.overview.report.MakeReport;
import org.sealwright.overview.usecase.OfferThunderbird;
import org.sealwright.overview.usecase.SnoozeFindings;
import org.sealwright.overview.usecase.SurveyAddresses;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.FakeAccounts;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakePendingRequests;
import org.sealwright.testkit.FakeProfile;
import org.sealwright.testkit.FakeProfiles;
import org.sealwright.testkit.FakeSettings;
import org.sealwright.testkit.FakeVerdicts;

/// A profile with its surroundings, all in memory, on 22 November 2026; and the use cases on it.
public final class Office {
    public final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    public final CertificateMaker maker = new CertificateMaker().valid("2026-01-01T00:00:00Z", "2027-05-12T12:00:00Z");
    public final CertificateMaker.Identity root = maker.root("Example Root");
    public final FakeDatabase database = new FakeDatabase();
    public final FakeProfile profile = new FakeProfile(database);
    public final FakeAccounts accounts = new FakeAccounts();
    public final FakePendingRequests pending = new FakePendingRequests();
    public final FakeSettings settings = new FakeSettings();
    public final OverviewWords words = words(Locale.UK);
    public final SnoozeFindings snooze = new SnoozeFindings(settings, clock);
    public final JudgeCertificates judging =
            new JudgeCertificates(new FakeVerdicts(), () -> BuiltInRoots.Found.NOTHING, clock);
    public final SurveyAddresses survey =
            new SurveyAddresses(profile, new SurveyAddresses.Sources(accounts, pending), judging, settings, clock);

    public final FakeProfiles profiles = new FakeProfiles();
    public final OfferThunderbird offer = new OfferThunderbird(profile, profiles);
    public final List<FindingSource> sources = new ArrayList<>();
    public Backups backups = Map::of;
    public final MakeReport report = new MakeReport(
            profile, profiles, new MakeReport.Sources(survey, () -> List.copyOf(sources), new Log()), settings, clock);

    /// What is noted about backups.
    public interface Backups {
        Map<KeyFingerprint, LoggedBackup> noted() throws Problem;
    }

    private final class Log implements BackupLog {
        @Override
        public Map<KeyFingerprint, LoggedBackup> of(Profile of) throws Problem {
            return backups.noted();
        }

        @Override
        public void note(Profile of, Collection<LoggedBackup> made) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return () -> {};
        }
    }

    public OverviewWords words(Locale locale) {
        return new OverviewWords(new Texts.Language(locale), clock);
    }

    /// Stores an own certificate with its key, and its authority trusted for mail or not.
    public StoredCertificate storeOwn(String address, boolean trusted) throws Problem {
        return storeOwn(maker.person("Anna", address, root), trusted);
    }

    public StoredCertificate storeOwn(CertificateMaker.Identity person, boolean trusted) throws Problem {
        var level = trusted ? TrustLevel.TRUSTED : TrustLevel.INHERIT;
        var trust = new Trust(TrustLevel.INHERIT, level, TrustLevel.INHERIT);
        try (PrivateKey key = person.privateKey()) {
            database.add(
                    new Addition(
                            List.of(
                                    entry(root.certificate(), Optional.of(trust)),
                                    entry(person.certificate(), Optional.empty())),
                            List.of(key)),
                    Progress.none());
        }
        return database.contents().find(person.certificate().sha256()).orElseThrow();
    }

    private static Addition.Entry entry(Certificate certificate, Optional<Trust> trust) {
        return new Addition.Entry(certificate, Optional.empty(), trust);
    }

    /// A request that waits, with its key.
    public PendingRequest request(String address) throws Problem {
        var person = maker.person("Anna", address, root);
        var request = new PendingRequest(
                person.certificate().key(),
                List.of(address),
                "",
                Instant.parse("2026-11-03T08:00:00Z"),
                Optional.empty(),
                person.certificate().encoded());
        pending.put(profile.profile(), request);
        try (PrivateKey key = person.privateKey()) {
            database.add(new Addition(List.of(), List.of(key)), Progress.none());
        }
        return request;
    }

    /// Finds what a test wants.
    public static final class Source implements FindingSource {
        public final List<Finding> found = new ArrayList<>();
        public Optional<Exception> failure = Optional.empty();
        private final String subject;
        private final Listeners listeners = new Listeners();

        public Source(String subject) {
            this.subject = subject;
        }

        @Override
        public String subject() {
            return subject;
        }

        @Override
        public Set<String> kinds() {
            return Set.of();
        }

        @Override
        public List<Finding> find(Progress progress) throws Exception {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return List.copyOf(found);
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return listeners.add(listener);
        }

        public void changed() {
            listeners.changed();
        }
    }
}
