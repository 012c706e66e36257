package org.sealwright.csr.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.Ambiguous;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.problem.RequestNotFound;
import org.sealwright.core.problem.RequestTextMissing;
import org.sealwright.core.task.Progress;
import org.sealwright.csr.usecase.ListRequests.Listed;
import org.sealwright.csr.usecase.ListRequests.State;

class ListRequestsTest {
    private final Desk desk = new Desk();

    @Test
    void aKeyOfAnotherProgramIsARequestWhoseTextIsNotKnown() throws Problem {
        desk.storeKey(desk.maker.root("Made by Thunderbird"));

        var listed = desk.list.list();
        assertThat(listed).extracting(Listed::state).containsExactly(State.UNKNOWN_REQUEST);
        assertThatThrownBy(() -> desk.save.pem(listed.getFirst())).isInstanceOf(RequestTextMissing.class);
        assertThat(desk.describe.describe(listed.getFirst()).facts()).isEmpty();
    }

    @Test
    void aRequestWhoseKeyHasGoneSaysSo() throws Problem {
        var created = desk.created("anna@example.com", Desk.FILE);
        desk.database.removeKeys(List.of(created.request().key().fingerprint()));

        assertThat(desk.list.list()).extracting(Listed::state).containsExactly(State.KEY_MISSING);
        desk.delete.delete(created.request().key().fingerprint(), Progress.none());
        assertThat(desk.list.list()).isEmpty();
    }

    @Test
    void whatThunderbirdJoinedByItselfIsNotWaitingAnyMore() throws Problem {
        var anna = desk.maker
                .valid("2026-11-22T11:00:00Z", "2027-11-22T11:00:00Z")
                .person("Anna", "anna@example.com", desk.maker.root("Root"));
        desk.storeKey(anna);
        var template = desk.template("default");
        desk.create.run(
                new CreateRequest.Order(
                        Desk.content("anna@example.com", template),
                        template,
                        new KeyChoice.Existing(anna.certificate().key().fingerprint()),
                        Desk.FILE,
                        false),
                desk.prompt,
                Progress.none());
        assertThat(desk.list.list()).hasSize(1);

        desk.store(anna.certificate());
        assertThat(desk.list.list()).isEmpty();
    }

    @Test
    void aRequestIsFoundByNumberAndByAddress() throws Problem {
        var anna = desk.created("anna@example.com", Desk.FILE).request();
        var bob = desk.created("bob@example.com", Path.of("/bob.csr")).request();

        assertThat(desk.find.find("ANNA@example.com").request()).contains(anna);
        assertThat(desk.find.find(bob.key().fingerprint().hex().substring(0, 8)).request())
                .contains(bob);
        assertThatThrownBy(() -> desk.find.find("carol@example.com")).isInstanceOf(RequestNotFound.class);
        assertThatThrownBy(() -> desk.find.find("")).isInstanceOf(RequestNotFound.class);

        desk.created("anna@example.com", Path.of("/anna2.csr"));
        assertThatThrownBy(() -> desk.find.find("anna@example.com")).isInstanceOf(Ambiguous.class);
    }

    @Test
    void deletingTakesTheKeyAlongAndWaitsForThunderbird() throws Problem {
        var id = desk.created("anna@example.com", Desk.FILE).request().key().fingerprint();
        assertThat(desk.delete.deletesKey(id)).isTrue();

        desk.profiles.inUse(true);
        assertThatThrownBy(() -> desk.delete.delete(id, Progress.none())).isInstanceOf(ProfileInUse.class);
        assertThat(desk.list.list()).hasSize(1);

        desk.profiles.inUse(false);
        assertThat(desk.delete.delete(id, Progress.none()).keyDeleted()).isTrue();
        assertThat(desk.database.contents().loneKeys()).isEmpty();
        assertThat(desk.list.list()).isEmpty();
    }

    @Test
    void aKeyThatCannotBeDeletedKeepsItsRequest() throws Problem {
        var id = desk.created("anna@example.com", Desk.FILE).request().key().fingerprint();
        desk.database.failing(new DiskFull(Path.of("/p/key4.db"), null));
        assertThatThrownBy(() -> desk.delete.delete(id, Progress.none())).isInstanceOf(DiskFull.class);
        assertThat(desk.list.list()).singleElement().extracting(Listed::request).satisfies(request -> assertThat(
                        request)
                .isPresent());
    }

    @Test
    void theKeyOfACertificateStaysWhenItsRenewalIsGivenUp() throws Problem {
        var anna = desk.maker.person("Anna", "anna@example.com", desk.maker.root("Root"));
        desk.storeOwn(anna);
        var key = anna.certificate().key().fingerprint();
        desk.create.run(desk.order("anna@example.com", new KeyChoice.Existing(key)), desk.prompt, Progress.none());
        // However young the certificate is: it was there before.
        assertThat(desk.list.list()).hasSize(1);

        assertThat(desk.delete.delete(key, Progress.none()).keyDeleted()).isFalse();
        assertThat(desk.database.contents().certificates().getFirst().hasPrivateKey())
                .isTrue();
        assertThat(desk.list.list()).isEmpty();
    }

    @Test
    void aRequestThatIsSavedAgainRemembersItsNewPlace() throws Problem {
        desk.created("anna@example.com", Desk.FILE);
        var elsewhere = Path.of("/usb/anna.csr");

        desk.save.save(desk.list.list().getFirst(), elsewhere, false);

        assertThat(desk.files.written().get(elsewhere))
                .isEqualTo(desk.files.written().get(Desk.FILE));
        assertThat(desk.list.list().getFirst().request().orElseThrow().csrFile())
                .contains(elsewhere);
    }

    @Test
    void aFileNameIsProposedThatEverySystemTakes() {
        assertThat(FileName.proposal("anna@example.com")).isEqualTo("CSR-anna@example.com.txt");
        assertThat(FileName.proposal("../a/b\\c:*?\"<>|\u202e@müller.example"))
                .isEqualTo("CSR-.._a_b_c________@müller.example.txt");
        assertThat(FileName.proposal("𝒩".repeat(300))).hasSize(4 + 200 + 4);
    }
}
