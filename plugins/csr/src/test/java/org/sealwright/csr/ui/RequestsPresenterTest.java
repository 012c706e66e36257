package org.sealwright.csr.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.core.database.Addition;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.DatabaseBusy;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestField;
import org.sealwright.csr.ui.RequestsState.Phase;
import org.sealwright.csr.usecase.ListRequests.State;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.SameThreadTasks;

class RequestsPresenterTest {
    private final FakePrompt prompt = new FakePrompt();
    private final WindowParts parts = new WindowParts(new SameThreadTasks(), prompt, Locale.US, false);
    private final RequestsPresenter presenter = parts.presenter;

    @Test
    void aNewRequestIsMadeSavedSelectedAndTold() {
        presenter.entered();
        parts.makeRequest("anna@example.org");
        assertThat(parts.dialogs.proposedNames).containsExactly("CSR-anna@example.org.txt");
        assertThat(parts.office.made()).containsExactly(KeyKind.RSA_3072);
        assertThat(new String(
                        parts.files.written().get(Path.of("/tmp/CSR-anna@example.org.txt")), StandardCharsets.US_ASCII))
                .startsWith("-----BEGIN CERTIFICATE REQUEST-----\n");
        assertThat(parts.navigation.opened).containsExactly("requests");
        assertThat(parts.created).hasSize(1);
        assertThat(presenter.state().requests()).hasSize(1);
        assertThat(presenter.state().selected()).isPresent();
        assertThat(presenter.pem()).contains(parts.created.getFirst().pem());
    }

    @Test
    void onTheGuidedPathAShortMessageIsEnough() {
        parts.dialogs.target = Optional.of(Path.of("/tmp/a.txt"));
        parts.fillsForm(form -> assertThat(form.answers().address()).isEqualTo("anna@example.org"));
        parts.flow.startFor("anna@example.org");
        assertThat(parts.notices.last()).startsWith("The request was made and saved");
        assertThat(parts.created).isEmpty();
        assertThat(parts.navigation.opened).isEmpty();
    }

    @Test
    void theListIsReadWhenThePageIsEnteredAfterARequestWasMadeElsewhere() {
        parts.makeRequest("anna@example.org");
        assertThat(presenter.state().requests()).isEmpty();
        presenter.entered();
        assertThat(presenter.state().selected()).isPresent();
    }

    @Test
    void aKeyOfThunderbirdIsListedAsWell() {
        parts.storeLoneKey();
        presenter.entered();
        assertThat(presenter.state().requests()).singleElement().satisfies(listed -> assertThat(listed.state())
                .isEqualTo(State.UNKNOWN_REQUEST));
        choose(0);
        assertThat(parts.actions.canSave()).isFalse();
        assertThat(parts.actions.canCopy()).isFalse();
        assertThat(parts.actions.canAskAgain()).isTrue();
        assertThat(parts.actions.canDelete()).isTrue();
    }

    @Test
    void aRequestForAKeyThatIsThereMakesNoNewOne() {
        parts.storeLoneKey();
        presenter.entered();
        choose(0);
        parts.dialogs.target = Optional.of(Path.of("/tmp/again.txt"));
        parts.fillsForm(form -> form.typeAddress("anna@example.org"));
        parts.actions.askAgain();
        assertThat(parts.office.made()).isEmpty();
        assertThat(parts.created.getFirst().keyIsNew()).isFalse();
        assertThat(presenter.state().requests()).singleElement().satisfies(listed -> assertThat(listed.state())
                .isEqualTo(State.WAITING));
    }

    @Test
    void askingAgainBeginsWithWhatWasAskedBefore() {
        presenter.entered();
        parts.dialogs.target = Optional.of(Path.of("/tmp/one.txt"));
        parts.fillsForm(form -> {
            form.typeAddress("anna@example.org");
            form.type(RequestField.ORGANIZATION, "Clinic");
        });
        parts.actions.create();
        parts.fillsForm(form -> {
            assertThat(form.answers().address()).isEqualTo("anna@example.org");
            assertThat(form.answers().fields()).containsEntry(RequestField.ORGANIZATION, "Clinic");
            assertThat(form.answers().existing()).isPresent();
        });
        parts.actions.askAgain();
        assertThat(parts.office.made()).hasSize(1);
        assertThat(presenter.state().requests()).hasSize(1);
    }

    @Test
    void whoeverChoosesNoFileComesBackToTheForm() {
        parts.dialogs.target = Optional.empty();
        parts.fillsForm(form -> form.typeAddress("anna@example.org"));
        parts.fillsForm(form -> {
            assertThat(form.answers().address()).isEqualTo("anna@example.org");
            parts.dialogs.target = Optional.of(Path.of("/tmp/a.txt"));
        });
        parts.actions.create();
        assertThat(parts.created).hasSize(1);
    }

    @Test
    void aCancelledFormKeepsItsAnswersUntilARequestWasMade() {
        parts.fillsForm(form -> {
            form.typeAddress("anna@example");
            form.choose(KeyKind.P_384);
        });
        parts.actions.create();
        assertThat(parts.created).isEmpty();
        parts.dialogs.target = Optional.of(Path.of("/tmp/a.txt"));
        parts.fillsForm(form -> {
            assertThat(form.answers().address()).isEqualTo("anna@example");
            assertThat(form.state().kind()).contains(KeyKind.P_384);
            form.typeAddress("anna@example.org");
        });
        parts.actions.create();
        assertThat(parts.created).hasSize(1);
        parts.fillsForm(form -> assertThat(form.answers()).isEqualTo(Answers.none()));
        parts.actions.create();
    }

    @Test
    void aPlaceThatCannotBeWrittenLeavesNoKeyAndNothingIsTypedAgain() {
        var bad = Path.of("/read-only/a.txt");
        parts.files.failing(new CannotWrite(bad, null));
        parts.dialogs.targets.add(Optional.of(bad));
        parts.dialogs.targets.add(Optional.empty());
        parts.fillsForm(form -> {
            form.typeAddress("anna@example.org");
            form.type(RequestField.ORGANIZATION, "Clinic");
        });
        parts.actions.create();
        assertThat(parts.dialogs.failures).singleElement().isInstanceOf(CannotWrite.class);
        assertThat(parts.database.contents().loneKeys()).isEmpty();
        assertThat(parts.notices.last()).isEqualTo("Your answers are kept.");
        parts.files.working();
        parts.dialogs.target = Optional.of(Path.of("/tmp/a.txt"));
        parts.fillsForm(form -> {
            assertThat(form.answers().address()).isEqualTo("anna@example.org");
            assertThat(form.answers().fields()).containsEntry(RequestField.ORGANIZATION, "Clinic");
        });
        parts.notices.shown.getLast().action().orElseThrow().run().run();
        assertThat(parts.created).hasSize(1);
    }

    @Test
    void aCancelledKeyLeavesNothingBehindAndTheAnswersStay() {
        presenter.entered();
        parts.office.cancelling(true);
        parts.makeRequest("anna@example.org");
        assertThat(parts.files.written()).isEmpty();
        assertThat(parts.database.contents().loneKeys()).isEmpty();
        assertThat(presenter.state().requests()).isEmpty();
        assertThat(parts.notices.last()).isEqualTo("Cancelled: no key and no request was made.");
        parts.office.cancelling(false);
        parts.fillsForm(form -> assertThat(form.answers().address()).isEqualTo("anna@example.org"));
        parts.notices.shown.getLast().action().orElseThrow().run().run();
        assertThat(parts.created).hasSize(1);
    }

    @Test
    void aLockedProfileAsksAndWithoutAnAnswerTheDraftStays() {
        parts.database.lockedWith("secret");
        parts.makeRequest("anna@example.org");
        assertThat(prompt.asked()).hasSize(1);
        assertThat(parts.dialogs.failures).singleElement().isInstanceOf(PasswordNeeded.class);
        assertThat(parts.notices.last()).isEqualTo("Your answers are kept.");
        assertThat(parts.created).isEmpty();
    }

    @Test
    void anArrivedCertificateTakesItsRequestOffTheList() throws Exception {
        var anna = parts.maker.person("Anna", "anna@example.org", parts.maker.root("Root"));
        try (var key = anna.privateKey()) {
            parts.database.add(new Addition(List.of(), List.of(key)), org.sealwright.core.task.Progress.none());
        }
        presenter.entered();
        assertThat(presenter.state().requests()).hasSize(1);
        parts.storeOwn(anna);
        assertThat(presenter.state().requests()).isEmpty();
    }

    @Test
    void deletingSaysWhatIsLostAndDeletes() {
        presenter.entered();
        parts.makeRequest("anna@example.org");
        parts.actions.delete();
        var question = parts.dialogs.questions.getFirst();
        assertThat(question.destructive()).isTrue();
        assertThat(question.verb()).isEqualTo("Delete request");
        assertThat(question.lines())
                .contains("• anna@example.org")
                .anyMatch(line -> line.contains("can then never be used"));
        assertThat(presenter.state().requests()).isEmpty();
        assertThat(parts.database.contents().loneKeys()).isEmpty();
        assertThat(parts.notices.last()).isEqualTo("The request and its private key were deleted.");
    }

    @Test
    void whoSaysNoKeepsTheRequest() {
        presenter.entered();
        parts.makeRequest("anna@example.org");
        parts.dialogs.goOn = false;
        parts.actions.delete();
        assertThat(presenter.state().requests()).hasSize(1);
    }

    @Test
    void deletingWhileThunderbirdRunsIsRefusedWhereWaitingIsNotPossible() {
        presenter.entered();
        parts.makeRequest("anna@example.org");
        parts.profiles.inUse(true);
        parts.actions.delete();
        assertThat(parts.dialogs.failures).singleElement().isInstanceOf(ProfileInUse.class);
        assertThat(presenter.state().requests()).hasSize(1);
    }

    @Test
    void aRequestIsSavedAgainElsewhere() {
        presenter.entered();
        parts.makeRequest("anna@example.org");
        parts.dialogs.target = Optional.of(Path.of("/tmp/other.txt"));
        parts.actions.saveAgain();
        assertThat(parts.dialogs.proposedNames.getLast()).isEqualTo("CSR-anna@example.org.txt");
        assertThat(parts.files.written()).containsKey(Path.of("/tmp/other.txt"));
        assertThat(parts.notices.last()).isEqualTo("The request was saved as other.txt.");
        var listed = presenter.state().requests().getFirst();
        assertThat(listed.request().orElseThrow().csrFile().orElseThrow()).hasToString("/tmp/other.txt");
    }

    @Test
    void aFileIsShownInPlainWords() {
        parts.makeRequest("anna@example.org");
        var file = Path.of("/tmp/any.csr");
        parts.office.holds(
                file, new String(parts.files.written().values().iterator().next(), StandardCharsets.US_ASCII));
        parts.dialogs.files = List.of(file);
        parts.actions.showFile();
        assertThat(parts.described).singleElement().satisfies(description -> assertThat(
                        description.facts().orElseThrow().emails())
                .containsExactly("anna@example.org"));
    }

    @Test
    void onlyAnOwnCertificateWithAnAddressIsRenewed() {
        var root = parts.maker.root("Root");
        var anna = parts.storeOwn(parts.maker.person("Anna", "anna@example.org", root));
        var nobody = parts.storeOwn(parts.maker.person("Nobody", "", root));
        assertThat(RequestsActions.canRenew(List.of(anna))).isTrue();
        assertThat(RequestsActions.canRenew(List.of(nobody))).isFalse();
        assertThat(RequestsActions.canRenew(List.of(anna, nobody))).isFalse();
        assertThat(RequestsActions.canRenew(List.of())).isFalse();
    }

    @Test
    void renewingWithTheSameKeyUsesIt() {
        var anna = parts.storeOwn(parts.maker.person("Anna", "anna@example.org", parts.maker.root("Root")));
        parts.dialogs.target = Optional.of(Path.of("/tmp/renewal.txt"));
        parts.fillsForm(_ -> {});
        parts.actions.renewSameKey(List.of(anna));
        assertThat(parts.created.getFirst().request().key().fingerprint())
                .isEqualTo(anna.certificate().key().fingerprint());
        parts.fillsForm(_ -> {});
        parts.actions.renew(List.of(anna));
        assertThat(parts.created.getLast().keyIsNew()).isTrue();
    }

    @Test
    void aListThatCannotBeReadIsSaidAndReadAgain() {
        parts.pending.failWith(new CannotRead(Path.of("/fake-profile/requests.json"), new java.io.IOException("no")));
        presenter.entered();
        assertThat(presenter.state().phase()).isInstanceOf(Phase.Unreadable.class);
        parts.pending.failWith(null);
        presenter.read();
        assertThat(presenter.state().phase()).isInstanceOf(Phase.Ready.class);
    }

    @Test
    void aDatabaseThatRefusesTheKeyLeavesNoFile() {
        presenter.entered();
        parts.database.failing(new DatabaseBusy(Path.of("/fake-profile"), new java.io.IOException("busy")));
        parts.makeRequest("anna@example.org");
        assertThat(parts.dialogs.failures).singleElement().isInstanceOf(DatabaseBusy.class);
        assertThat(parts.files.written()).isEmpty();
        assertThat(presenter.state().requests()).isEmpty();
    }

    private void choose(int row) {
        presenter.choose(Set.of(RequestsState.idOf(presenter.state().requests().get(row))));
    }
}
