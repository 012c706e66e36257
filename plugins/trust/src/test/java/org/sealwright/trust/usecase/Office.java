package org.sealwright.trust.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.usecase.OrganisationTrust;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakeAudit;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakeProfile;
import org.sealwright.testkit.FakeProfiles;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.FakeReader;
import org.sealwright.testkit.FakeRoots;
import org.sealwright.testkit.FakeServers;
import org.sealwright.testkit.FakeSettings;
import org.sealwright.testkit.FakeVerdicts;
import org.sealwright.testkit.NameChains;

/// A profile with fakes around it, and the use cases over them.
public final class Office {
    public static final Trust MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);
    public static final Trust SITES = new Trust(TrustLevel.TRUSTED, TrustLevel.INHERIT, TrustLevel.INHERIT);
    public static final Trust NO_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.DISTRUSTED, TrustLevel.INHERIT);

    public final CertificateMaker maker = new CertificateMaker();
    public final FakeDatabase database = new FakeDatabase();
    public final FakeProfile profile = new FakeProfile(database);
    public final FakeProfiles profiles = new FakeProfiles();
    public final FakeRoots roots = new FakeRoots();
    public final FakeVerdicts verdicts = new FakeVerdicts();
    public final FakeReader reader = new FakeReader();
    public final FakeServers servers = new FakeServers();
    public final FakeAudit audit = new FakeAudit();
    public final FakePrompt prompt = new FakePrompt("Sesam");
    public final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    public final ExtensionReader extensions = certificate -> List.of(new Extension.AlternativeNames(
            "2.5.29.17", false, false, List.of(new GeneralName(GeneralName.Kind.DNS, certificate.displayName()))));

    public final FakeSettings settings = new FakeSettings();
    public final OpenForKeys openForKeys = new OpenForKeys(profiles, settings, (_, _) -> true, audit);
    public final OrganisationTrust organisation =
            new OrganisationTrust(settings, reader, PolicyOwner.Word.OfOrganisation::new);
    public final ListAuthorities list = new ListAuthorities(profile, roots);
    public final FindAuthority find = new FindAuthority(list);
    public final PreviewTrust preview = new PreviewTrust(profile, roots, verdicts, clock);
    public final SetTrust set = new SetTrust(profile, organisation, openForKeys, profiles, audit);
    public final ObeyTrust obey = new ObeyTrust(profile, list, organisation, openForKeys, profiles, audit);
    public final ReadAuthorities read = new ReadAuthorities(profile, reader, roots, clock);
    public final ImportAuthorities importAuthorities = new ImportAuthorities(profile, organisation, openForKeys, audit);
    public final FetchServerCertificate fetch =
            new FetchServerCertificate(servers, profile, roots, new NameChains(), extensions, settings, clock);
    public final ChangeExceptions exceptions = new ChangeExceptions(profile, profiles, profiles, audit);
    public final ChangeDecisions decisions = new ChangeDecisions(profile, profiles, profiles, audit);

    /// Puts certificates into the database.
    public Office with(Identity... identities) throws Problem {
        for (var identity : identities) {
            put(identity.certificate(), Optional.empty());
        }
        return this;
    }

    public Office trusting(Identity identity, Trust trust) throws Problem {
        put(identity.certificate(), Optional.of(trust));
        return this;
    }

    private void put(Certificate certificate, Optional<Trust> trust) throws Problem {
        database.add(
                new Addition(List.of(new Addition.Entry(certificate, Optional.empty(), trust)), List.of()),
                Progress.none());
    }

    /// Puts a certificate with its key into the database.
    public Office owning(Identity identity) throws Problem {
        try (var key = identity.privateKey()) {
            database.add(
                    new Addition(
                            List.of(new Addition.Entry(identity.certificate(), Optional.empty(), Optional.empty())),
                            List.of(key)),
                    Progress.none());
        }
        return this;
    }

    public StoredCertificate stored(Identity identity) {
        return database.contents().find(identity.certificate().sha256()).orElseThrow();
    }

    public Authority authority(Identity identity) throws Problem {
        return find.find(identity.certificate().sha256().hex());
    }
}
