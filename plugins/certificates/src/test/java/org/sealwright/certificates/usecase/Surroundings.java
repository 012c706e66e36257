package org.sealwright.certificates.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.kit.usecase.DeleteRequest;
import org.sealwright.kit.usecase.DescribeCertificate;
import org.sealwright.kit.usecase.EscrowCertificate;
import org.sealwright.kit.usecase.EscrowFolder;
import org.sealwright.kit.usecase.EscrowKeys;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.usecase.KeepUntilBackedUp;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.usecase.OrganisationTrust;
import org.sealwright.kit.words.EscrowWords;
import org.sealwright.plugin.CertificateNote;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakeAccounts;
import org.sealwright.testkit.FakeAnnouncement;
import org.sealwright.testkit.FakeAudit;
import org.sealwright.testkit.FakeBackups;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakeFetcher;
import org.sealwright.testkit.FakeFiles;
import org.sealwright.testkit.FakePendingRequests;
import org.sealwright.testkit.FakeProfile;
import org.sealwright.testkit.FakeProfiles;
import org.sealwright.testkit.FakeReader;
import org.sealwright.testkit.FakeRevocations;
import org.sealwright.testkit.FakeRoots;
import org.sealwright.testkit.FakeSealer;
import org.sealwright.testkit.FakeSettings;
import org.sealwright.testkit.FakeVerdicts;
import org.sealwright.testkit.NameChains;

/// A profile with its surroundings, all in memory, on 22 November 2026; and the use cases on it.
public final class Surroundings {
    public final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    public final CertificateMaker maker = new CertificateMaker();
    public final FakeDatabase database = new FakeDatabase();
    public final FakeProfile profile = new FakeProfile(database);
    public final FakeProfiles profiles = new FakeProfiles();
    public final FakeReader reader = new FakeReader();
    public final FakeAudit audit = new FakeAudit();
    public final FakeFiles files = new FakeFiles();
    public final FakeAnnouncement announcement = new FakeAnnouncement();
    public final FakeSettings settings = new FakeSettings();
    public final FakePendingRequests requests = new FakePendingRequests();
    public final FakeAccounts accounts = new FakeAccounts();

    public final FakeRoots roots = new FakeRoots();
    public final ListCertificates list = new ListCertificates(profile, roots, clock);
    public final List<CertificateNote> contributedNotes = new ArrayList<>();
    public final NotesOnCertificates notes = new NotesOnCertificates(() -> contributedNotes);
    public final SurveyProfile survey = new SurveyProfile(profile, profiles, notes);
    public final FindCertificate find = new FindCertificate(profile);
    public final FakeVerdicts verdicts = new FakeVerdicts();
    public final FakeRevocations revocations = new FakeRevocations();
    public final CheckRevocation checkRevocation = new CheckRevocation(revocations, settings);
    public final JudgeCertificates judges = new JudgeCertificates(verdicts, roots, clock);
    public final FakeFetcher fetcher = new FakeFetcher();
    public final FetchIssuer fetchIssuer =
            new FetchIssuer(profile, judges, fetcher, reader, new NameChains(), settings, audit);
    public final DescribeCertificate describe =
            new DescribeCertificate(profile, new NameChains(), _ -> List.of(), judges, clock);
    public final CompareCertificates compare = new CompareCertificates(describe);
    public final ImportCertificates importCertificates = new ImportCertificates(
            profile,
            reader,
            new OpenForKeys(profiles, settings, (_, _) -> true, audit),
            new EscrowKeys(
                    settings,
                    new EscrowCertificate(reader, PolicyOwner.Word.OfOrganisation::new, clock),
                    new FakeSealer(),
                    new EscrowFolder(files, clock),
                    announcement,
                    new EscrowWords(new Texts.Language(Locale.ENGLISH)),
                    audit),
            new OrganisationTrust(settings, reader, PolicyOwner.Word.OfOrganisation::new),
            profiles,
            new WelcomeOwn(requests, new NameChains()),
            audit);
    public final ExportCertificate export = new ExportCertificate(
            profile,
            new NameChains(),
            (format, certificates) ->
                    (format.word() + certificates.size()).getBytes(java.nio.charset.StandardCharsets.UTF_8),
            files,
            audit);
    public final FakeBackups backups = new FakeBackups();
    private final KeepUntilBackedUp keep = new KeepUntilBackedUp(settings, backups);
    public final DeleteCertificates delete = new DeleteCertificates(
            profile,
            profiles,
            keep,
            backups,
            new OrganisationTrust(settings, reader, PolicyOwner.Word.OfOrganisation::new),
            audit);
    public final DeleteRequest deleteRequest = new DeleteRequest(profile, requests, profiles, keep, audit);
    public final PutAwayFile putAway = new PutAwayFile(files);
    public final UndoDelete undo = new UndoDelete(profile, audit);

    public final Identity root = maker.root("Old Root");

    /// Stores a certificate without its key.
    public StoredCertificate store(Identity identity) {
        return store(identity, false);
    }

    /// Stores an own certificate under a name that no maker of certificates would sign.
    public void storeNamed(Identity identity, String commonName) {
        storeOwn(new Identity(named(identity.certificate(), commonName), identity.keys()));
    }

    /// Stores a certificate with its key: it becomes the user's own.
    public StoredCertificate storeOwn(Identity identity) {
        return store(identity, true);
    }

    private StoredCertificate store(Identity identity, boolean withKey) {
        return add(new Addition.Entry(identity.certificate(), Optional.empty(), Optional.empty()), identity, withKey);
    }

    /// Stores an authority with trust.
    public StoredCertificate store(Identity authority, Trust trust) {
        return add(new Addition.Entry(authority.certificate(), Optional.empty(), Optional.of(trust)), authority, false);
    }

    private StoredCertificate add(Addition.Entry entry, Identity identity, boolean withKey) {
        try (var key = identity.privateKey()) {
            var addition = new Addition(List.of(entry), withKey ? List.of(key) : List.of());
            return database.add(addition, Progress.none())
                    .certificates()
                    .getFirst()
                    .stored();
        } catch (Problem e) {
            throw new AssertionError("storing a test certificate", e);
        }
    }

    /// The same certificate with a subject that no maker of certificates would sign.
    public static Certificate named(Certificate certificate, String commonName) {
        var name = new DistinguishedName(
                certificate.subject().encoded(),
                List.of(new DistinguishedName.Attribute(DistinguishedName.COMMON_NAME, "CN", commonName)));
        return new Certificate(
                certificate.encoded(),
                certificate.sha256(),
                name,
                certificate.issuer(),
                certificate.serial(),
                certificate.emails(),
                certificate.notBefore(),
                certificate.notAfter(),
                certificate.key(),
                certificate.signatureAlgorithm(),
                certificate.authority(),
                certificate.keyUsage(),
                certificate.extendedKeyUsage());
    }

    /// Stores a key without its certificate.
    public void storeLoneKey(Identity identity) {
        try (var key = identity.privateKey()) {
            database.add(new Addition(List.of(), List.of(key)), Progress.none());
        } catch (Problem e) {
            throw new AssertionError("storing a test key", e);
        }
    }
}
