package org.sealwright.accounts.usecase;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.FakeAccounts;
import org.sealwright.testkit.FakeAudit;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakeFiles;
import org.sealwright.testkit.FakeMail;
import org.sealwright.testkit.FakeProfile;
import org.sealwright.testkit.FakeProfiles;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.FakeSettings;
import org.sealwright.testkit.FakeVerdicts;

/// A profile with identities and certificates, all in memory, on 22 November 2026; and the use cases on it.
public final class Surroundings {
    public final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    public final CertificateMaker maker = new CertificateMaker();
    public final FakeDatabase database = new FakeDatabase();
    public final FakeProfile profile = new FakeProfile(database);
    public final FakeProfiles profiles = new FakeProfiles();
    public final FakeAccounts accounts = new FakeAccounts();
    public final FakeAudit audit = new FakeAudit();

    public final FindCertificate find = new FindCertificate(profile);
    public final FakeSettings settings = new FakeSettings();
    public final FakeVerdicts verdicts = new FakeVerdicts();
    private final Offers offers = new Offers(clock, settings);
    private final JudgeCertificates judging = new JudgeCertificates(verdicts, () -> BuiltInRoots.Found.NOTHING, clock);
    public final ListIdentities list = new ListIdentities(profile, accounts, offers, judging);
    public final OfferCertificates offer = new OfferCertificates(profile, accounts, offers, judging);
    private final SetIdentity.Rules rules = new SetIdentity.Rules(offers, judging);
    public final SetIdentity set = new SetIdentity(profile, accounts, find, rules, profiles, audit);
    public final SwitchCertificates switches = new SwitchCertificates(profile, accounts, find, rules, profiles, audit);
    public final KeptForOldMail kept = new KeptForOldMail(profile, accounts, offers);
    public final FakeMail mail = new FakeMail();
    public final FakeFiles files = new FakeFiles();
    public final FakePrompt prompt = new FakePrompt();
    public final TryIdentity attempts = new TryIdentity(
            profile,
            accounts,
            offers,
            new TryIdentity.Ports(judging, mail, files),
            new OpenForKeys(profiles, settings, (_, _) -> true, audit),
            clock);
    public final ExpiryCalendar calendar = new ExpiryCalendar(list, files, settings, clock);
    public final KeepIdentities keep = new KeepIdentities(profile, accounts, audit);

    private final CertificateMaker.Identity root = maker.root("Clinic CA");

    /// The authority of all these certificates is there, and trusted for mail.
    public Surroundings() {
        var trust = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);
        var entry = new Addition.Entry(root.certificate(), Optional.empty(), Optional.of(trust));
        try {
            database.add(new Addition(List.of(entry), List.of()), Progress.none());
        } catch (Problem e) {
            throw new AssertionError("storing the authority", e);
        }
    }

    /// The profile is Thunderbird's.
    public void inThunderbird() {
        profile.switchTo(new Profile(Profile.Kind.THUNDERBIRD, Path.of("/fake-thunderbird"), "default", true));
    }

    /// Stores a certificate with its key, good until a day.
    public StoredCertificate own(String name, String email, String until) {
        return store(maker.valid("2020-01-01T00:00:00Z", until + "T00:00:00Z").person(name, email, root), true);
    }

    /// The words of a language.
    public AccountWords words(Locale locale) {
        return new AccountWords(new Texts.Language(locale), clock, settings);
    }

    /// The authority goes.
    public void losesTheAuthority() throws Problem {
        database.remove(List.of(root.certificate().sha256()), true);
    }

    /// Has an identity use a certificate for both.
    public void uses(String identity, StoredCertificate stored) throws Problem {
        for (var use : CertificateUse.values()) {
            var choice = Optional.of(CertificateChoice.of(stored.certificate()));
            accounts.change(profile.profile(), List.of(new IdentityChange.Certificate(identity, use, choice)));
        }
    }

    /// Stores somebody's certificate.
    public StoredCertificate stranger(String name, String email) {
        return store(maker.valid("2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z").person(name, email, root), false);
    }

    private StoredCertificate store(CertificateMaker.Identity identity, boolean withKey) {
        var entry = new Addition.Entry(identity.certificate(), Optional.empty(), Optional.empty());
        try (var key = identity.privateKey()) {
            return database.add(new Addition(List.of(entry), withKey ? List.of(key) : List.of()), Progress.none())
                    .certificates()
                    .getFirst()
                    .stored();
        } catch (Problem e) {
            throw new AssertionError("storing a test certificate", e);
        }
    }
}
