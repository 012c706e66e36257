package org.sealwright.certificates.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.usecase.ImportRequest.Target;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Source;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.RequestAnswer.Difference;
import org.sealwright.core.task.Progress;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakePrompt;

/// A certificate arrives while a request waits (acceptance cases 001-2.6, 3.3, 3.4).
class PairingTest {
    private final Surroundings here = new Surroundings();
    private final Identity anna = here.maker.person("Anna", "anna@example.org", here.root);

    private PendingRequest waits(Identity identity, String... emails) throws Exception {
        here.storeLoneKey(identity);
        var request = new PendingRequest(
                identity.certificate().key(),
                List.of(emails),
                "CN=Anna",
                identity.certificate().notBefore(),
                Optional.empty(),
                Der.of(new byte[] {1}));
        here.requests.put(here.profile.profile(), request);
        return request;
    }

    private ImportResult arrives(Target target, String file) throws Exception {
        var sources = List.<Source>of(new Source.File(Path.of(file)));
        return here.importCertificates.run(
                new ImportRequest(sources, target, Optional.empty(), Limits.usual()),
                new FakePrompt(),
                Progress.none());
    }

    private static Arrival only(ImportResult result) {
        assertThat(result.arrivals().own()).hasSize(1);
        return result.arrivals().own().getFirst();
    }

    @Test
    void theRequestItAnswersWaitsNoMore() throws Exception {
        var request = waits(anna, "anna@example.org");
        here.reader.file("anna.cer", anna);
        var arrival = only(arrives(Target.AUTO, "anna.cer"));
        assertThat(arrival.answer().orElseThrow().request()).isEqualTo(request);
        assertThat(arrival.answer().orElseThrow().differences()).isEmpty();
        assertThat(here.requests.of(here.profile.profile())).isEmpty();
    }

    @Test
    void anotherAddressThanAskedForIsTold() throws Exception {
        waits(anna, "anna.new@example.org");
        here.reader.file("anna.cer", anna);
        assertThat(only(arrives(Target.AUTO, "anna.cer")).answer().orElseThrow().differences())
                .containsExactly(
                        new Difference.AddressMissing("anna.new@example.org"),
                        new Difference.AddressAdded("anna@example.org"));
    }

    @Test
    void itIsTakenThroughTheWrongTabToo() throws Exception {
        waits(anna, "anna@example.org");
        here.reader.file("anna.cer", anna);
        var one = arrives(Target.AUTHORITIES, "anna.cer")
                .certificates()
                .findFirst()
                .orElseThrow();
        assertThat(one.action()).isEqualTo(Action.PAIRED);
        assertThat(one.stored().group()).isEqualTo(Group.MINE);
    }

    @Test
    void aKeyMadeByTheAuthorityLeavesTheRequestWaitingAndIsTold() throws Exception {
        var request = waits(anna, "Anna@example.org");
        here.reader.keyFile("anna.p12", "", here.maker.person("Anna", "anna@example.org", here.root));
        var arrival = only(arrives(Target.AUTO, "anna.p12"));
        assertThat(arrival.answer()).isEmpty();
        assertThat(arrival.passedOver()).extracting(Arrival.PassedOver::request).containsExactly(request);
        assertThat(here.requests.of(here.profile.profile())).containsExactly(request);

        var passedOver = arrival.passedOver().getFirst();
        here.deleteRequest.delete(passedOver.where(), passedOver.request().key().fingerprint(), Progress.none());
        assertThat(here.requests.of(here.profile.profile())).isEmpty();
        assertThat(here.database.contents().loneKeys()).isEmpty();
    }

    @Test
    void anAuthorityThatIsMissingIsNamed() throws Exception {
        waits(anna, "anna@example.org");
        here.reader.file("anna.cer", anna).file("bundle.p7b", anna, here.root);
        assertThat(only(arrives(Target.AUTO, "anna.cer")).missingIssuer().orElseThrow())
                .isEqualTo(here.root.certificate().subject());
        here.storeLoneKey(anna);
        assertThat(here.database.remove(List.of(anna.certificate().sha256()), false))
                .isNotNull();
        assertThat(only(arrives(Target.AUTO, "bundle.p7b")).missingIssuer()).isEmpty();
    }

    @Test
    void anOldCertificateOfTheSameKeyIsNoAnswer() throws Exception {
        here.storeOwn(anna);
        var renewal = new PendingRequest(
                anna.certificate().key(),
                List.of("anna@example.org"),
                "",
                here.clock.instant(),
                Optional.empty(),
                Der.of(new byte[] {1}),
                Set.of(anna.certificate().sha256()));
        here.requests.put(here.profile.profile(), renewal);
        here.reader.keyFile("old.p12", "", anna);
        arrives(Target.AUTO, "old.p12");
        assertThat(here.requests.of(here.profile.profile())).containsExactly(renewal);
    }

    @Test
    void aListOfRequestsThatCannotBeReadDoesNotStopTheImport() throws Exception {
        here.storeLoneKey(anna);
        here.reader.file("anna.cer", anna);
        here.requests.failWith(new DamagedInput(Path.of("requests.json"), "it is cut off"));
        var result = arrives(Target.AUTO, "anna.cer");
        assertThat(result.arrivals().trouble()).containsInstanceOf(DamagedInput.class);
        assertThat(only(result).certificate().group()).isEqualTo(Group.MINE);
    }
}
