package org.sealwright.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.core.account.CertificateUse.ENCRYPTION;
import static org.sealwright.core.account.CertificateUse.SIGNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sealwright.accounts.usecase.Trial;
import org.sealwright.accounts.words.KeptNote;
import org.sealwright.core.account.Account;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.IdentitySetting;
import org.sealwright.core.account.IdentitySettings;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.Dialogs.Question;
import org.sealwright.testkit.FakeAccounts;

class AccountsPresenterTest {
    private static final String ANNA = "anna@example.org";

    private final WindowParts parts = new WindowParts(Locale.US, false);

    private void anna() {
        parts.here.accounts.with(FakeAccounts.identity("id1", ANNA));
        parts.presenter.entered();
    }

    @Test
    void theFirstIdentityIsSelectedAndTheSelectionStays() {
        parts.here.accounts.with(FakeAccounts.identity("id1", ANNA), FakeAccounts.identity("id2", "bob@example.org"));
        parts.presenter.entered();
        assertThat(parts.selected().identity().id()).isEqualTo("id1");
        parts.presenter.choose(Set.of("id2"));
        parts.presenter.read();
        assertThat(parts.selected().identity().id()).isEqualTo("id2");
    }

    /// Cases 000-16c and 001-4.3a.
    @Test
    void whatFitsIsOfferedFirstAndTheNewestIsPreselected() {
        var older = parts.here.own("Older", ANNA, "2028-01-01");
        var newer = parts.here.own("Newer", "Anna@Example.ORG", "2030-01-01");
        var expired = parts.here.own("Expired", ANNA, "2026-01-01");
        anna();
        parts.actions.select(SIGNING);
        assertThat(parts.offered.getFirst().offered())
                .extracting(Fitness::stored)
                .containsExactly(newer, older, expired);
        assertThat(parts.preselected.getFirst()).contains(newer);
        assertThat(parts.here.accounts.changes()).isEmpty();
    }

    /// Case 001-4.3b.
    @Test
    void theOtherUseIsAskedForAndTheSameCertificateTaken() {
        var stored = parts.here.own("Anna", ANNA, "2030-01-01");
        anna();
        parts.chooses(stored);
        parts.actions.select(SIGNING);
        assertThat(parts.dialogs.questions)
                .extracting(Question::sentence)
                .containsExactly(
                        "Do you want to use the same certificate to encrypt and decrypt messages sent to you?");
        assertThat(parts.dialogs.questions.getFirst().lines()).hasSize(1);
        assertThat(parts.chosen(SIGNING)).contains(stored);
        assertThat(parts.chosen(ENCRYPTION)).contains(stored);
        assertThat(parts.selected().identity().settings().sign()).isFalse();
        assertThat(parts.selected().identity().settings().encrypt()).isFalse();
    }

    @Test
    void aNoLeavesTheOtherUseAlone() {
        var stored = parts.here.own("Anna", ANNA, "2030-01-01");
        anna();
        parts.dialogs.goOn = false;
        parts.chooses(stored);
        parts.actions.select(SIGNING);
        assertThat(parts.chosen(SIGNING)).contains(stored);
        assertThat(parts.chosen(ENCRYPTION)).isEmpty();
    }

    @Test
    void nothingIsAskedWhenTheOtherUseHasTheSameCertificateOrIsLocked() {
        var stored = parts.here.own("Anna", ANNA, "2030-01-01");
        locked(IdentitySetting.ENCRYPTION);
        parts.chooses(stored);
        parts.actions.select(SIGNING);
        assertThat(parts.dialogs.questions).isEmpty();
        assertThat(parts.chosen(SIGNING)).contains(stored);
    }

    private void locked(IdentitySetting setting) {
        parts.here.accounts.with(new Identity(
                "id1",
                new Account("account1", "Mail"),
                ANNA,
                "",
                true,
                IdentitySettings.DEFAULTS,
                false,
                Map.of(setting, Identity.LockedBy.POLICY)));
        parts.presenter.entered();
    }

    @Test
    void theCurrentChoiceIsPreselectedThoughANewerOneIsThere() {
        var older = parts.here.own("Older", ANNA, "2028-01-01");
        anna();
        parts.chooses(older);
        parts.actions.select(SIGNING);
        parts.here.own("Newer", ANNA, "2030-01-01");
        parts.actions.select(SIGNING);
        assertThat(parts.preselected.getLast()).contains(older);
    }

    @Test
    void oneButtonSwitchesBothUsesToTheNewerCertificate() {
        var older = parts.here.own("Older", ANNA, "2028-01-01");
        anna();
        parts.chooses(older);
        parts.actions.select(SIGNING);
        var newer = parts.here.own("Newer", ANNA, "2030-01-01");
        assertThat(Proposal.of(parts.selected()).certificates()).isEqualTo(Map.of(SIGNING, newer, ENCRYPTION, newer));
        parts.actions.takeProposal();
        assertThat(parts.chosen(SIGNING)).contains(newer);
        assertThat(parts.chosen(ENCRYPTION)).contains(newer);
        assertThat(Proposal.of(parts.selected()).isEmpty()).isTrue();
    }

    /// Case 000-N3.
    @Test
    void aCertificateThatArrivesReplacesTheOldOneEverywhereInOneStep() throws Exception {
        var old = parts.here.own("Old", ANNA, "2027-01-10");
        parts.here.accounts.with(FakeAccounts.identity("id1", ANNA), FakeAccounts.identity("id2", ANNA));
        parts.here.uses("id1", old);
        parts.here.uses("id2", old);
        parts.presenter.entered();
        assertThat(parts.renewal.canSwitch()).isFalse();
        var fresh = parts.here.own("New", ANNA, "2029-01-10");
        assertThat(parts.renewal.canSwitch()).isTrue();
        int before = parts.here.accounts.changes().size();
        parts.use.use(List.of(fresh));
        assertThat(parts.dialogs.questions).singleElement().satisfies(question -> assertThat(question.lines())
                .hasSize(5)
                .contains("• anna@example.org, signing: «Old» → «New», expires on January 10, 2029")
                .endsWith("Kept to read old mail: «Old», expires on January 10, 2027 (in 49 days)."));
        assertThat(parts.here.accounts.changes()).hasSize(before + 1);
        assertThat(parts.presenter.state().reports()).allSatisfy(report -> {
            assertThat(report.signing().stored()).contains(fresh);
            assertThat(report.encryption().stored()).contains(fresh);
            assertThat(report.kept()).containsExactly(old);
        });
        assertThat(parts.offered).isEmpty();
        assertThat(parts.renewal.canSwitch()).isFalse();
    }

    @Test
    void aSwitchToWhatIsNotTrustedIsMadeOnlyIfTheUserWantsItAnyway() throws Exception {
        parts.here.accounts.with(FakeAccounts.identity("id1", ANNA));
        parts.here.uses("id1", parts.here.own("Old", ANNA, "2027-01-10"));
        var fresh = distrusted(parts.here.own("New", ANNA, "2029-01-10"));
        parts.presenter.entered();
        int before = parts.here.accounts.changes().size();
        parts.dialogs.goOn = false;
        parts.renewal.switchAll();
        assertThat(parts.dialogs.questions).singleElement().satisfies(question -> {
            assertThat(question.destructive()).isTrue();
            assertThat(question.verb()).isEqualTo("Use anyway");
            assertThat(question.lines().getFirst()).startsWith("The new certificate «New» is not trusted for e-mail.");
        });
        assertThat(parts.here.accounts.changes()).hasSize(before);
        parts.dialogs.goOn = true;
        parts.renewal.switchAll();
        assertThat(parts.chosen(SIGNING)).contains(fresh);
    }

    @Test
    void aProposalThatIsNotTrustedIsTakenOnlyIfTheUserWantsItAnyway() {
        var fresh = distrusted(parts.here.own("New", ANNA, "2029-01-10"));
        anna();
        parts.dialogs.goOn = false;
        parts.actions.takeProposal();
        assertThat(parts.dialogs.questions).hasSize(1);
        assertThat(parts.here.accounts.changes()).isEmpty();
        parts.dialogs.goOn = true;
        parts.actions.takeProposal();
        assertThat(parts.chosen(ENCRYPTION)).contains(fresh);
    }

    private StoredCertificate distrusted(StoredCertificate stored) {
        var bad = new Verdict.Bad(new Reason.Distrusted(stored.certificate()), List.of());
        parts.here
                .verdicts
                .decide(stored.certificate(), Purpose.SIGN, bad)
                .decide(stored.certificate(), Purpose.ENCRYPT, bad);
        return stored;
    }

    @Test
    void whatIsKeptToReadOldMailIsLabelledUntilSomebodyUsesIt() throws Exception {
        var note = new KeptNote(parts.here.kept, parts.words).note();
        var old = parts.here.own("Old", ANNA, "2027-01-10");
        parts.here.accounts.with(FakeAccounts.identity("id1", ANNA), FakeAccounts.identity("id2", ANNA));
        assertThat(note.source().certificates()).isEmpty();
        var heard = new AtomicInteger();
        note.source().onChange(heard::incrementAndGet);
        parts.here.uses("id1", parts.here.own("New", ANNA, "2029-01-10"));
        assertThat(heard).hasPositiveValue();
        assertThat(note.text()).isEqualTo("kept to read old mail");
        assertThat(note.source().certificates())
                .containsExactly(old.certificate().sha256());
        parts.here.uses("id2", old);
        assertThat(note.source().certificates()).isEmpty();
    }

    @Test
    void withoutAYesNothingIsSwitched() throws Exception {
        parts.here.accounts.with(FakeAccounts.identity("id1", ANNA));
        parts.here.uses("id1", parts.here.own("Old", ANNA, "2027-01-10"));
        parts.here.own("New", ANNA, "2029-01-10");
        parts.presenter.entered();
        int before = parts.here.accounts.changes().size();
        parts.dialogs.goOn = false;
        parts.renewal.switchAll();
        assertThat(parts.here.accounts.changes()).hasSize(before);
    }

    @Test
    void aRenewalStartsTheRequestOfThePluginForRequests() throws Exception {
        var old = parts.here.own("Old", ANNA, "2027-01-10");
        parts.here.accounts.with(FakeAccounts.identity("id1", ANNA));
        parts.here.uses("id1", old);
        parts.presenter.entered();
        assertThat(parts.renewal.canRenew()).isFalse();
        var renewed = new ArrayList<StoredCertificate>();
        parts.contributed.add(new CertificateAction(
                "requests.renew",
                1,
                parts.words.texts(),
                AccountsPresenterTest.class,
                CertificateAction.Place.MENU,
                certificates -> certificates.size() == 1,
                renewed::addAll));
        assertThat(parts.renewal.canRenew()).isTrue();
        parts.renewal.renew();
        assertThat(renewed).containsExactly(old);
    }

    @Test
    void aTestIsShownAndItsMessagesKeptIfTheUserWants() throws Exception {
        anna();
        assertThat(parts.trials.canTest()).isFalse();
        parts.here.uses("id1", parts.here.own("Anna", ANNA, "2030-01-01"));
        assertThat(parts.trials.canTest()).isTrue();
        assertThat(parts.trials.passed(ANNA)).isFalse();
        parts.trials.test();
        assertThat(parts.tried).singleElement().matches(Trial::passed);
        assertThat(parts.trials.passed(ANNA)).isTrue();
        assertThat(parts.here.files.written()).isEmpty();
    }

    @Test
    void whatIsLockedIsNotProposed() {
        parts.here.own("Anna", ANNA, "2030-01-01");
        locked(IdentitySetting.SIGNING);
        assertThat(Proposal.of(parts.selected()).certificates()).containsOnlyKeys(ENCRYPTION);
    }

    @Test
    void aCertificateWithoutAddressIsUsedOnlyIfTheUserWantsItAnyway() {
        var nameless = parts.here.own("No Address", "", "2030-01-01");
        anna();
        parts.dialogs.goOn = false;
        parts.chooses(nameless);
        parts.actions.select(SIGNING);
        assertThat(parts.here.accounts.changes()).isEmpty();
        parts.dialogs.goOn = true;
        parts.chooses(nameless);
        parts.actions.select(SIGNING);
        assertThat(parts.chosen(SIGNING)).contains(nameless);
    }

    @Test
    void aCertificateThatIsNotTrustedIsUsedOnlyIfTheUserWantsItAnyway() throws Exception {
        var stored = parts.here.own("Anna", ANNA, "2030-01-01");
        parts.here.losesTheAuthority();
        anna();
        parts.dialogs.goOn = false;
        parts.chooses(stored);
        parts.actions.select(SIGNING);
        assertThat(parts.here.accounts.changes()).isEmpty();
        assertThat(parts.dialogs.questions).singleElement().satisfies(question -> assertThat(question.lines())
                .hasSize(1));
        parts.dialogs.goOn = true;
        parts.chooses(stored);
        parts.actions.select(SIGNING);
        assertThat(parts.chosen(SIGNING)).contains(stored);
    }

    @Test
    void withoutAnyCertificateTheNextStepIsSaid() {
        anna();
        parts.actions.select(ENCRYPTION);
        assertThat(parts.offered).isEmpty();
        assertThat(parts.dialogs.messages.getFirst()).contains(ANNA).contains("Import your certificate");
    }

    @Test
    void clearingTakesTheDefaultWithIt() {
        var stored = parts.here.own("Anna", ANNA, "2030-01-01");
        anna();
        assertThat(AccountsActions.canSwitch(parts.selected(), SIGNING)).isFalse();
        parts.chooses(stored);
        parts.actions.select(SIGNING);
        parts.actions.byDefault(SIGNING, true);
        assertThat(parts.selected().identity().settings().sign()).isTrue();
        parts.actions.clear(SIGNING);
        assertThat(parts.chosen(SIGNING)).isEmpty();
        assertThat(parts.chosen(ENCRYPTION)).contains(stored);
        assertThat(parts.selected().identity().settings().sign()).isFalse();
    }

    @Test
    void aFailureIsToldAndChangesNothing() {
        var stored = parts.here.own("Anna", ANNA, "2030-01-01");
        anna();
        parts.here.profiles.inUse(true);
        parts.chooses(stored);
        parts.actions.select(SIGNING);
        assertThat(parts.dialogs.failures).singleElement().isInstanceOf(ProfileInUse.class);
        assertThat(parts.here.profiles.waits()).isEqualTo(1);
        assertThat(parts.chosen(SIGNING)).isEmpty();
        assertThat(parts.presenter.state().editable()).isTrue();
    }

    @Test
    void theOwnListIsKept() {
        parts.presenter.entered();
        parts.typed.add(new Windows.Person(ANNA, "Anna"));
        parts.ownList.add();
        assertThat(parts.selected().identity().fullName()).isEqualTo("Anna");
        parts.typed.add(new Windows.Person("anna@example.net", "Anna B."));
        parts.ownList.rename();
        assertThat(parts.selected().identity().address()).isEqualTo("anna@example.net");
        parts.ownList.remove();
        assertThat(parts.presenter.state().reports()).isEmpty();
        assertThat(parts.dialogs.questions.getFirst().destructive()).isTrue();
    }

    @Test
    void theListOfThunderbirdIsNotOursToChange() {
        parts.here.inThunderbird();
        anna();
        assertThat(parts.presenter.state().own()).isFalse();
        assertThat(parts.ownList.canAdd()).isFalse();
        assertThat(parts.ownList.canChange()).isFalse();
    }

    @Test
    void afterAnImportTheCertificateIsOfferedToTheIdentityOfItsAddress() {
        parts.here.accounts.with(FakeAccounts.identity("id1", "bob@example.org"));
        var newer = parts.here.own("Newer", ANNA, "2031-01-01");
        var stored = parts.here.own("Anna", ANNA, "2030-01-01");
        anna2();
        parts.chooses(stored);
        assertThat(UseCertificate.isPossible(List.of(stored))).isTrue();
        assertThat(UseCertificate.isPossible(List.of(stored, newer))).isFalse();
        assertThat(UseCertificate.isPossible(List.of(parts.here.stranger("Carl", "carl@example.org"))))
                .isFalse();
        parts.use.use(List.of(stored));
        assertThat(parts.navigation.opened).containsExactly("accounts");
        assertThat(parts.selected().identity().id()).isEqualTo("id2");
        assertThat(parts.preselected.getFirst()).contains(stored);
        assertThat(parts.chosen(SIGNING)).contains(stored);
    }

    private void anna2() {
        parts.here.accounts.with(FakeAccounts.identity("id2", ANNA));
        parts.presenter.entered();
    }

    @Test
    void aMissingAddressIsAddedToTheOwnListFirst() {
        var stored = parts.here.own("Anna", ANNA, "2030-01-01");
        parts.presenter.entered();
        parts.chooses(stored);
        parts.use.use(List.of(stored));
        assertThat(parts.dialogs.questions.getFirst().sentence()).contains(ANNA);
        assertThat(parts.selected().identity().address()).isEqualTo(ANNA);
        assertThat(parts.chosen(SIGNING)).contains(stored);
    }

    @Test
    void inThunderbirdAMissingAddressIsSaid() {
        var stored = parts.here.own("Anna", ANNA, "2030-01-01");
        parts.here.inThunderbird();
        parts.presenter.entered();
        parts.use.use(List.of(stored));
        assertThat(parts.offered).isEmpty();
        assertThat(parts.dialogs.messages.getFirst()).contains("«Anna»");
    }
}
