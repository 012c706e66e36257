package org.sealwright.csr.usecase;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Addition;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestContent;
import org.sealwright.core.request.RequestDraft;
import org.sealwright.core.request.RequestField;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.task.Progress;
import org.sealwright.csr.usecase.CreateRequest.Created;
import org.sealwright.kit.usecase.DeleteRequest;
import org.sealwright.kit.usecase.EscrowCertificate;
import org.sealwright.kit.usecase.EscrowFolder;
import org.sealwright.kit.usecase.EscrowKeys;
import org.sealwright.kit.usecase.KeepUntilBackedUp;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.words.EscrowWords;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakeAnnouncement;
import org.sealwright.testkit.FakeAudit;
import org.sealwright.testkit.FakeBackups;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakeFiles;
import org.sealwright.testkit.FakePendingRequests;
import org.sealwright.testkit.FakeProfile;
import org.sealwright.testkit.FakeProfiles;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.FakeReader;
import org.sealwright.testkit.FakeRequests;
import org.sealwright.testkit.FakeSealer;
import org.sealwright.testkit.FakeSettings;

/// A profile with its surroundings, all in memory, on 22 November 2026; and the use cases on it.
public final class Desk {
    public static final Path FILE = Path.of("/out/anna.csr");

    public final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    public final CertificateMaker maker = new CertificateMaker();
    public final FakeDatabase database = new FakeDatabase();
    public final FakeProfile profile = new FakeProfile(database);
    public final FakeProfiles profiles = new FakeProfiles();
    public final FakePendingRequests pending = new FakePendingRequests();
    public final FakeRequests requests = new FakeRequests();
    public final FakeSettings settings = new FakeSettings();
    public final FakeFiles files = new FakeFiles();
    public final FakeAudit audit = new FakeAudit();
    public final FakePrompt prompt = new FakePrompt();

    public final Templates templates = new Templates(settings, PolicyOwner.Word.OfOrganisation::new);
    public final AllowedKeys allowed = new AllowedKeys(settings);
    public final FakeReader reader = new FakeReader();
    public final FakeAnnouncement announcement = new FakeAnnouncement();
    private final EscrowKeys escrow = new EscrowKeys(
            settings,
            new EscrowCertificate(reader, PolicyOwner.Word.OfOrganisation::new, clock),
            new FakeSealer(),
            new EscrowFolder(files, clock),
            announcement,
            new EscrowWords(new Texts.Language(Locale.ENGLISH)),
            audit);
    public final CreateRequest create = new CreateRequest(
            profile,
            new CreateRequest.Makers(requests, requests, requests),
            pending,
            files,
            new CreateRequest.Rules(
                    allowed,
                    new FixedFields(settings),
                    new OpenForKeys(profiles, settings, (_, _) -> true, audit),
                    escrow),
            audit,
            clock);
    public final ListRequests list = new ListRequests(profile, pending);
    public final FindRequest find = new FindRequest(list);
    public final DescribeRequest describe = new DescribeRequest(requests);
    public final SaveRequestAgain save = new SaveRequestAgain(profile, pending, requests, files, audit);
    public final DeleteRequest delete =
            new DeleteRequest(profile, pending, profiles, new KeepUntilBackedUp(settings, new FakeBackups()), audit);

    public RequestTemplate template(String id) {
        return templates.offer().find(id).orElseThrow();
    }

    public CreateRequest.Order order(String email, KeyChoice key) {
        var template = template("default");
        return new CreateRequest.Order(content(email, template), template, key, FILE, false);
    }

    public static RequestContent content(String email, RequestTemplate template) {
        var draft = new RequestDraft(List.of(email), Map.of(RequestField.NAME, "Anna"));
        return ((RequestDraft.Check.Sound) draft.check(template)).content();
    }

    /// Makes a request with a new key.
    public Created created(String email, Path file) throws Problem {
        var template = template("default");
        return create.run(
                new CreateRequest.Order(
                        content(email, template), template, new KeyChoice.Fresh(KeyKind.P_256), file, false),
                prompt,
                Progress.none());
    }

    /// Stores a private key alone, as Thunderbird's own request leaves it.
    public void storeKey(Identity identity) throws Problem {
        try (var key = identity.privateKey()) {
            database.add(new Addition(List.of(), List.of(key)), Progress.none());
        }
    }

    /// Stores an own certificate with its key.
    public void storeOwn(Identity identity) throws Problem {
        store(identity.certificate());
        storeKey(identity);
    }

    public void store(Certificate certificate) throws Problem {
        var entry = new Addition.Entry(certificate, Optional.empty(), Optional.empty());
        database.add(new Addition(List.of(entry), List.of()), Progress.none());
    }
}
