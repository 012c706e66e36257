package org.sealwright.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileState;
import org.sealwright.overview.Office;
import org.sealwright.overview.ui.card.Tone;
import org.sealwright.overview.usecase.AddressStanding;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Attention;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.Findings;
import org.sealwright.plugin.Snoozed;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.FindingActions;
import org.sealwright.testkit.FakeAccounts;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeDialogs;

class OverviewPresenterTest {
    private static final String ANNA = "anna@clinic.example";

    private final Office office = new Office();
    private final Office.Source backups = new Office.Source("Backups");
    private final Office.Source accounts = new Office.Source("Accounts");
    private final List<Finding> done = new ArrayList<>();
    private final FindingAction save = new FindingAction(
            "overview.get",
            10,
            Texts.beside(OverviewWords.class, new Texts.Language(Locale.UK)),
            Set.of("backup.missing"),
            done::add);
    private Optional<Runnable> ended = Optional.empty();
    /// Goes on until it is ended.
    private final FindingActions actions = new FindingActions() {
        @Override
        public List<FindingAction> all() {
            return List.of(save);
        }

        @Override
        public void run(FindingAction action, Finding finding, Runnable whenEnded) {
            action.run().accept(finding);
            ended = Optional.of(whenEnded);
        }
    };
    private final FakeDialogs dialogs = new FakeDialogs();
    private final OverviewPresenter.Talk talk =
            new OverviewPresenter.Talk(new SameThreadTasks(), dialogs, Runnable::run);
    private final FoundThunderbird thunderbird = new FoundThunderbird(office.offer, talk, office.words);
    private final OverviewPresenter presenter = new OverviewPresenter(
            office.survey,
            office.snooze,
            new OverviewPresenter.Sources(() -> List.of(backups, accounts), actions, thunderbird),
            talk,
            office.words);
    private final List<Shown> shown = new ArrayList<>();

    private Shown opened() {
        presenter.attach(shown::add);
        presenter.entered();
        return shown.getLast();
    }

    private static Finding finding(String kind, Urgency urgency, String address) {
        return new Finding(kind, "x", Optional.of(address), urgency, kind + " sentence.", Optional.empty());
    }

    @Test
    void anEmptyProfileLeadsIntoThePath() {
        assertThat(opened().empty()).isTrue();
        assertThat(shown.getFirst().empty())
                .as("nothing is said before anything was read")
                .isFalse();
    }

    private static ProfileState thunderbird(String name, boolean isDefault, ProfileState.Format format) {
        var profile = new Profile(Profile.Kind.THUNDERBIRD, Path.of("/tb", name), name, isDefault);
        return new ProfileState(profile, false, false, format);
    }

    @Test
    void whoHasThunderbirdIsOfferedItsCertificatesAndNothingIsOpenedUnasked() {
        office.profiles.others(
                thunderbird("old", false, ProfileState.Format.OLD),
                thunderbird("broken", false, ProfileState.Format.UNREADABLE),
                thunderbird("new", false, ProfileState.Format.NONE),
                thunderbird("work", false, ProfileState.Format.SQL),
                thunderbird("home", true, ProfileState.Format.SQL));
        assertThat(opened().profiles()).extracting(Profile::name).containsExactly("home", "work", "new");
        assertThat(office.profile.profile().kind()).isEqualTo(Profile.Kind.OWN);
        thunderbird.use(shown.getLast().profiles().getFirst());
        assertThat(office.profile.profile().name()).isEqualTo("home");
        assertThat(shown.getLast().profiles()).isEmpty();
    }

    @Test
    void whoBeginsWithTheOwnProfileIsOfferedNoOtherAnyMore() {
        office.profiles.others(thunderbird("home", true, ProfileState.Format.SQL));
        assertThat(opened().profiles()).hasSize(1);
        thunderbird.decline();
        presenter.read();
        assertThat(shown.getLast().empty()).isTrue();
        assertThat(shown.getLast().profiles()).isEmpty();
    }

    @Test
    void whoHasAnAddressAlreadyIsOfferedNoOtherProfile() throws Problem {
        office.profiles.others(thunderbird("home", true, ProfileState.Format.SQL));
        office.storeOwn(ANNA, true);
        assertThat(opened().profiles()).isEmpty();
    }

    @Test
    void aTrustedCertificateIsReadyUntilItsEnd() throws Problem {
        office.storeOwn(ANNA, true);
        var card = opened().cards().getFirst();
        assertThat(card.title()).isEqualTo(ANNA);
        assertThat(card.tone()).isEqualTo(Tone.GOOD);
        assertThat(card.status()).isEqualTo("Ready: signs and receives encrypted mail until 12 May 2027.");
        assertThat(shown.getLast().summary()).isEqualTo("Your address is ready.");
    }

    @Test
    void nothingIsCalledReadyBeforeItIsKnown() throws Problem {
        office.storeOwn(ANNA, true);
        opened();
        assertThat(shown.stream()
                        .limit(shown.size() - 1L)
                        .flatMap(each -> each.cards().stream())
                        .map(Card::tone))
                .isNotEmpty()
                .containsOnly(Tone.WAITING);
    }

    @Test
    void whatBlocksComesFirstAndMakesTheCardBad() throws Problem {
        office.storeOwn(ANNA, true);
        backups.found.add(finding("backup.missing", Urgency.SOON, ANNA));
        accounts.found.add(finding("accounts.gone", Urgency.BLOCKED, "ANNA@clinic.example"));
        var card = opened().cards().getFirst();
        assertThat(card.tone()).isEqualTo(Tone.BAD);
        assertThat(card.status()).isEqualTo("Not ready yet.");
        assertThat(card.rows())
                .extracting(row -> row.finding().kind())
                .containsExactly("accounts.gone", "backup.missing");
        assertThat(card.rows().get(0).action()).isEmpty();
        assertThat(card.rows().get(1).action()).contains(save);
        assertThat(shown.getLast().summary()).isEqualTo("Your address is not ready yet. 2 things want your attention.");
    }

    @Test
    void theSummaryCountsWhatIsInColourAndNothingElse() throws Problem {
        office.storeOwn(ANNA, true);
        office.accounts.with(FakeAccounts.identity("id2", "none@clinic.example"));
        for (var urgency : Urgency.values()) {
            backups.found.add(finding("backup." + urgency.name(), urgency, ANNA));
        }
        var all = opened().cards();
        var counted = Attention.of(
                        List.of(new Findings.Answer("Backups", backups.found, Optional.empty())), Snoozed.NONE)
                .pressing();
        assertThat(counted).hasSize(3);
        assertThat(all.stream()
                        .flatMap(card -> card.rows().stream())
                        .filter(row -> coloured(Tone.of(row.finding(), false))))
                .extracting(Card.Row::finding)
                .containsExactlyElementsOf(counted);
        assertThat(shown.getLast().summary()).endsWith("3 things want your attention.");
        assertThat(all.stream().filter(card -> coloured(card.tone()))).hasSize(1);
        assertThat(counted).allMatch(finding -> Tone.of(finding, true) == Tone.WAITING);
    }

    private static boolean coloured(Tone tone) {
        return tone == Tone.ATTENTION || tone == Tone.BAD;
    }

    /// While a backup is written, a press would ask for a second one of keys that are saved by then.
    @Test
    void whatIsUnderWayCannotBeBegunAgainUntilItsOutcomeIsSeen() throws Problem {
        office.storeOwn(ANNA, true);
        backups.found.add(finding("backup.missing", Urgency.SOON, ANNA));
        var before = opened().cards().getFirst().rows().getFirst();
        presenter.run(before);
        assertThat(shown.getLast().cards().getFirst().rows().getFirst().underWay())
                .isTrue();
        presenter.run(before);
        assertThat(done).hasSize(1);
        backups.found.clear();
        ended.orElseThrow().run();
        assertThat(shown.getLast().cards().getFirst().rows()).isEmpty();
        presenter.run(before);
        assertThat(done).as("what is gone cannot be mended").hasSize(1);
    }

    @Test
    void whatWasCancelledCanBeBegunAgain() throws Problem {
        office.storeOwn(ANNA, true);
        backups.found.add(finding("backup.missing", Urgency.SOON, ANNA));
        presenter.run(opened().cards().getFirst().rows().getFirst());
        ended.orElseThrow().run();
        var after = shown.getLast().cards().getFirst().rows().getFirst();
        assertThat(after.underWay()).isFalse();
        presenter.run(after);
        assertThat(done).hasSize(2);
    }

    @Test
    void whatConcernsNoAddressHasACardOfItsOwn() throws Problem {
        office.storeOwn(ANNA, true);
        backups.found.add(Finding.general("backup.noPassword", "x", Urgency.SOON, "No password."));
        var cards = opened().cards();
        assertThat(cards).hasSize(2);
        assertThat(cards.getLast().title()).isEqualTo("This profile");
        assertThat(cards.getFirst().tone()).isEqualTo(Tone.GOOD);
    }

    @Test
    void aSourceThatFailsIsNamedAndTheOthersAreShown() throws Problem {
        office.storeOwn(ANNA, true);
        backups.failure = Optional.of(new CannotRead(Path.of("log.json"), null));
        accounts.found.add(finding("accounts.older", Urgency.SOON, ANNA));
        var cards = opened().cards();
        assertThat(cards.getFirst().rows()).hasSize(1);
        assertThat(cards.getLast().notes()).singleElement().asString().startsWith("Backups could not be looked at: ");
    }

    @Test
    void whatIsPutOffIsHiddenUntilItsDayAndCanBeWoken() throws Problem {
        office.storeOwn(ANNA, true);
        var finding = finding("backup.missing", Urgency.SOON, ANNA);
        backups.found.add(finding);
        assertThat(opened().cards().getFirst().pressing()).isOne();
        presenter.snooze(finding, LocalDate.parse("2026-12-24"));
        assertThat(shown.getLast().cards().getFirst().rows()).isEmpty();
        assertThat(shown.getLast().cards().getFirst().tone()).isEqualTo(Tone.GOOD);
        assertThat(shown.getLast().leftAlone()).isOne();
        presenter.showAll(true);
        assertThat(shown.getLast().cards().getFirst().rows()).singleElement().satisfies(row -> assertThat(row.until())
                .contains(LocalDate.parse("2026-12-24")));
        presenter.wake(finding);
        assertThat(shown.getLast().leftAlone()).isZero();
        assertThat(shown.getLast().cards().getFirst().pressing()).isOne();
    }

    @Test
    void whatChangesIsFollowedWhileThePageIsInFront() throws Problem {
        office.accounts.with(FakeAccounts.identity("id1", ANNA));
        assertThat(opened().cards().getFirst().status()).isEqualTo("No certificate yet.");
        assertThat(shown.getLast().cards().getFirst().path()).isTrue();
        office.storeOwn(ANNA, true);
        assertThat(shown.getLast().cards().getFirst().tone()).isEqualTo(Tone.GOOD);
        backups.found.add(finding("backup.missing", Urgency.SOON, ANNA));
        backups.changed();
        assertThat(shown.getLast().cards().getFirst().rows()).hasSize(1);
        presenter.left();
        int before = shown.size();
        backups.changed();
        assertThat(shown).hasSize(before);
    }

    @Test
    void aListThatCannotBeReadIsTold() {
        office.pending.failWith(new CannotRead(Path.of("requests.json"), null));
        assertThat(opened().unreadable()).contains("requests.json");
        assertThat(dialogs.failures).isEmpty();
    }

    @Test
    void germanSaysItInGerman() throws Problem {
        var stored = office.storeOwn(ANNA, true);
        var words = office.words(Locale.GERMANY);
        var usable = new AddressStanding.Status.Usable(Optional.of(stored), Optional.of(stored), Optional.of(true));
        assertThat(words.get("overview.ready", words.sentence(usable)))
                .isEqualTo("Bereit: unterschreibt und empfängt verschlüsselte E-Mails bis 12. Mai 2027.");
    }
}
