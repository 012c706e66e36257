package org.sealwright.accounts.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.accounts.usecase.Trial.Outcome;
import org.sealwright.accounts.usecase.Trial.Remark;
import org.sealwright.accounts.usecase.Trial.Step;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.certificate.DatabaseKey;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.NoSuchIdentity;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.testkit.FakeAccounts;

class TryIdentityTest {
    private static final String ANNA = "anna@example.org";
    private static final Path FOLDER = Path.of("/fake-folder");

    private final Surroundings here = new Surroundings();

    @BeforeEach
    void anna() {
        here.accounts.with(FakeAccounts.identity("id1", ANNA));
    }

    @Test
    void whatWorksIsTriedFromBeginningToEnd() throws Exception {
        here.uses("id1", here.own("Anna", ANNA, "2030-01-01"));
        var trial = attempt();
        assertThat(trial.passed()).isTrue();
        assertThat(trial.outcomes())
                .extracting(Outcome::step)
                .containsExactly(
                        Step.FOUND,
                        Step.KEY,
                        Step.VALIDITY,
                        Step.ADDRESS,
                        Step.USAGE,
                        Step.TRUST,
                        Step.FOUND,
                        Step.KEY,
                        Step.VALIDITY,
                        Step.ADDRESS,
                        Step.USAGE,
                        Step.TRUST,
                        Step.SIGN,
                        Step.VERIFY,
                        Step.ENCRYPT,
                        Step.DECRYPT);
        var saved = here.attempts.saveInto(FOLDER, trial);
        assertThat(saved.signed()).isEqualTo(FOLDER.resolve("anna@example.org-signed.eml"));
        assertThat(saved.encrypted()).contains(FOLDER.resolve("anna@example.org-encrypted.eml"));
    }

    @Test
    void theEncryptedMessageGoesBesideTheSignedOne() throws Exception {
        here.uses("id1", here.own("Anna", ANNA, "2030-01-01"));
        assertThat(here.attempts.saveAs(FOLDER.resolve("try.eml"), attempt()).encrypted())
                .contains(FOLDER.resolve("try-encrypted.eml"));
    }

    @Test
    void aFileBesideTheSignedMessageIsNotReplaced(@TempDir Path folder) throws Exception {
        here.uses("id1", here.own("Anna", ANNA, "2030-01-01"));
        Files.writeString(folder.resolve("x-encrypted.eml"), "somebody else's");
        Files.writeString(folder.resolve("x-encrypted-2.eml"), "somebody else's");
        assertThat(here.attempts.saveAs(folder.resolve("x.eml"), attempt()).encrypted())
                .contains(folder.resolve("x-encrypted-3.eml"));
        assertThat(here.files.written()).containsOnlyKeys(folder.resolve("x.eml"), folder.resolve("x-encrypted-3.eml"));
    }

    @Test
    void eachObstacleIsSaidBeforeAnythingIsDone() throws Exception {
        assertFails(Step.FOUND, "not-chosen");
        uses(new CertificateChoice("Gone", Optional.of(new DatabaseKey("AAAA"))));
        assertFails(Step.FOUND, "not-found");
        here.uses("id1", here.own("Old", ANNA, "2026-01-01"));
        assertFails(Step.VALIDITY, "expired");
        here.uses("id1", here.own("Bob", "bob@example.org", "2030-01-01"));
        assertFails(Step.ADDRESS, "other-address");
        here.uses("id1", here.stranger("Lost", ANNA));
        assertFails(Step.KEY, "no-private-key");
    }

    @Test
    void anAuthorityThatIsNotTrustedIsSaid() throws Exception {
        here.uses("id1", here.own("Anna", ANNA, "2030-01-01"));
        here.losesTheAuthority();
        var trial = attempt();
        assertThat(trial.passed()).isFalse();
        assertThat(trial.outcomes()).filteredOn(Outcome::failed).allSatisfy(outcome -> {
            assertThat(outcome.step()).isEqualTo(Step.TRUST);
            assertThat(outcome.remark()).map(Remark::code).contains("issuer-missing");
        });
    }

    @Test
    void withoutACertificateForEncryptionOnlySigningIsTried() throws Exception {
        var anna = here.own("Anna", ANNA, "2030-01-01");
        uses(CertificateChoice.of(anna.certificate()));
        var trial = attempt();
        assertThat(trial.passed()).isTrue();
        assertThat(trial.signed()).isPresent();
        assertThat(trial.encrypted()).isEmpty();
        assertThat(trial.outcomes())
                .filteredOn(outcome -> outcome.remark().isPresent())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.use()).isEqualTo(CertificateUse.ENCRYPTION));
        assertThat(here.attempts.saveInto(FOLDER, trial).encrypted()).isEmpty();
    }

    @Test
    void whatBreaksOnTheWayLeavesNothingToKeep() throws Exception {
        here.uses("id1", here.own("Anna", ANNA, "2030-01-01"));
        here.mail.changesEverything();
        assertFails(Step.VERIFY, "different");
        here.mail.failWith(new KeyUnusable("Anna", "its parts do not belong together"));
        assertFails(Step.SIGN, "key-unusable");
    }

    @Test
    void anUnknownIdentityIsAProblem() {
        assertThatThrownBy(() ->
                        here.attempts.attempt("nobody", new TryIdentity.Wording("", ""), here.prompt, Progress.none()))
                .isInstanceOf(NoSuchIdentity.class);
    }

    private void assertFails(Step step, String code) throws Problem {
        var trial = attempt();
        assertThat(trial.passed()).isFalse();
        assertThat(trial.signed()).isEmpty();
        assertThat(trial.encrypted()).isEmpty();
        var failed =
                trial.outcomes().stream().filter(Outcome::failed).findFirst().orElseThrow();
        assertThat(failed.step()).isEqualTo(step);
        assertThat(failed.remark()).map(Remark::code).contains(code);
    }

    private Trial attempt() throws Problem {
        return attempt(here);
    }

    private static Trial attempt(Surroundings there) throws Problem {
        return there.attempts.attempt(ANNA, new TryIdentity.Wording("Test", "Text"), there.prompt, Progress.none());
    }

    private void uses(CertificateChoice choice) throws Problem {
        here.accounts.change(
                here.profile.profile(),
                List.of(new IdentityChange.Certificate("id1", CertificateUse.SIGNING, Optional.of(choice))));
    }
}
