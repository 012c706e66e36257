package org.sealwright.trust.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.database.Added;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.reading.Source;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.trust.usecase.Candidate.Remark;
import org.sealwright.trust.usecase.Candidate.Standing;
import org.sealwright.trust.usecase.ReadAuthorities.Findings;

class ReadAuthoritiesTest {
    private final Office office = new Office();
    private final Identity root = office.maker.root("Root");
    private final Identity intermediate = office.maker.intermediate("Intermediate", root);
    private final Identity anna = office.maker.person("Anna", "anna@example.org", intermediate);

    private Findings read(String... names) throws Exception {
        var sources = List.of(names).stream()
                .<Source>map(name -> new Source.File(Path.of(name)))
                .toList();
        return office.read.read(sources, office.prompt, Progress.none());
    }

    @Test
    void everyCertificateOfAFileIsAnsweredFor() throws Exception {
        var built = office.maker.root("Built in");
        var present = office.maker.root("Present");
        office.with(present).roots.with(built.certificate(), "Mozilla", Office.MAIL);
        office.reader.file("chain.p7b", anna, intermediate, root, present, built);
        assertThat(read("chain.p7b").candidates())
                .extracting(Candidate::standing)
                .containsExactly(
                        Standing.NOT_AN_AUTHORITY,
                        Standing.NEW,
                        Standing.NEW,
                        Standing.ALREADY_PRESENT,
                        Standing.BUILT_IN);
    }

    @Test
    void anIntermediateIsRecognisedAndWeakOrOldOnesAreSaid() throws Exception {
        var old = office.maker
                .valid("2010-01-01T00:00:00Z", "2020-01-01T00:00:00Z")
                .root("Old");
        office.reader.file("some.pem", root, intermediate, old);
        var candidates = read("some.pem").candidates();
        assertThat(candidates.get(0).remarks()).isEmpty();
        assertThat(candidates.get(1).is(Remark.INTERMEDIATE)).isTrue();
        assertThat(candidates.get(2).remarks()).containsExactly(Remark.EXPIRED);
    }

    @Test
    void aFileThatCannotBeReadDoesNotStopTheOthers() throws Exception {
        office.reader.file("good.cer", root).failing("bad.cer", new CannotRead(Path.of("bad.cer"), null));
        var findings = read("bad.cer", "good.cer");
        assertThat(findings.fresh()).hasSize(1);
        assertThat(findings.failed()).hasSize(1);
        assertThat(findings.isForOthers()).isFalse();
    }

    @Test
    void filesWithKeysOrWithoutAuthoritiesAreForOthers() throws Exception {
        office.reader.file("anna.cer", anna).keyFile("anna.p12", "Sesam", root, anna);
        assertThat(read("anna.cer").isForOthers()).isTrue();
        assertThat(read("anna.p12").isForOthers()).isTrue();
    }

    @Test
    void theNewOnesGoInWithTheTrustThatWasChosen() throws Exception {
        office.reader.file("chain.p7b", anna, intermediate, root);
        var added = office.importAuthorities.run(
                read("chain.p7b").candidates(),
                Map.of(root.certificate(), Office.MAIL, intermediate.certificate(), Trust.NONE),
                office.prompt,
                Progress.none());
        assertThat(added).extracting(Added.CertificateAdded::action).containsOnly(Added.Action.ADDED);
        assertThat(office.stored(root).trust()).isEqualTo(Office.MAIL);
        assertThat(office.stored(intermediate).trustNoted()).isFalse();
        assertThat(office.database.contents().find(anna.certificate().sha256())).isEmpty();
        assertThat(office.audit.events())
                .extracting(AuditEvent::action)
                .containsExactly(AuditEvent.Action.IMPORTED, AuditEvent.Action.IMPORTED);
    }

    @Test
    void withoutTrustNoPasswordIsNeededAndWithTrustItIs() throws Exception {
        office.database.lockedWith("Sesam");
        office.reader.file("root.cer", root).file("other.cer", office.maker.root("Other"));
        office.importAuthorities.run(read("root.cer").candidates(), Map.of(), new FakePrompt(), Progress.none());
        assertThat(office.database.contents().certificates()).hasSize(1);
        var candidates = read("other.cer").candidates();
        var trust = Map.of(candidates.getFirst().certificate(), Office.MAIL);
        assertThatThrownBy(() -> office.importAuthorities.run(candidates, trust, new FakePrompt(), Progress.none()))
                .isInstanceOf(PasswordNeeded.class);
        assertThat(office.database.contents().certificates()).hasSize(1);
    }
}
