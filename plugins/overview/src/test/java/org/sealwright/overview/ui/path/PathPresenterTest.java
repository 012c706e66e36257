package org.sealwright.overview.ui.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;
import org.sealwright.overview.Office;
import org.sealwright.overview.usecase.WatchFolder;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.PathStep.Progress;
import org.sealwright.plugin.ui.PathStep.Standing;
import org.sealwright.testkit.FakeAccounts;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeDialogs;
import org.sealwright.testkit.ui.FakeNotices;

class PathPresenterTest {
    private static final String ANNA = "anna@clinic.example";
    private static final String BERTA = "berta@clinic.example";

    private final Office office = new Office();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final FakeNotices notices = new FakeNotices();
    private final List<Optional<String>> ran = new ArrayList<>();
    private final List<Path> received = new ArrayList<>();
    private final List<PathStep> steps = new ArrayList<>();
    private final List<PathShown> shown = new ArrayList<>();
    private final WatchFolder watch = new WatchFolder(office.settings);
    private final PathPresenter presenter = new PathPresenter(
            new ReadPath(office.survey, office.words),
            () -> List.copyOf(steps),
            new OfferArrivals(
                    watch,
                    received::addAll,
                    new SameThreadTasks(),
                    new OfferArrivals.Talk(notices, dialogs, Runnable::run),
                    office.words),
            new PathPresenter.Talk(new SameThreadTasks(), dialogs, Runnable::run),
            office.words);

    private interface Look {
        Standing standing(Optional<String> address) throws Exception;
    }

    private PathStep step(String id, Look look) {
        var source = new PathStep.Source() {
            @Override
            public Standing standing(Optional<String> address) throws Exception {
                return look.standing(address);
            }

            @Override
            public Subscription onChange(Runnable listener) {
                return () -> {};
            }
        };
        return new PathStep(
                id,
                10,
                Texts.beside(OverviewWords.class, new Texts.Language(Locale.UK)),
                source,
                List.of(new PathStep.Action(id + ".go", ran::add)));
    }

    private PathShown opened() {
        presenter.attach(shown::add);
        presenter.entered();
        return shown.getLast();
    }

    @Test
    void withoutAnAddressTheStepsSayWhatTheyNeed() {
        steps.add(step(
                "first",
                address ->
                        new Standing(Progress.NOW, address.map(_ -> "known").orElse("none yet"), Set.of("first.go"))));
        assertThat(opened().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.standing().sentence()).isEqualTo("none yet"));
        presenter.run(steps.getFirst().actions().getFirst());
        assertThat(ran).containsExactly(Optional.empty());
    }

    @Test
    void itIsForTheAddressThatLacksACertificate() throws Problem {
        office.storeOwn(ANNA, true);
        office.accounts.with(FakeAccounts.identity("id1", ANNA), FakeAccounts.identity("id2", BERTA));
        assertThat(opened().chosen()).contains(BERTA);
        presenter.choose(Optional.of(ANNA));
        assertThat(shown.getLast().chosen()).contains(ANNA);
    }

    @Test
    void anAddressThatWasJustAddedIsTheOneItIsFor() throws Problem {
        office.accounts.with(FakeAccounts.identity("id1", ANNA));
        opened();
        office.accounts.add(office.profile.profile(), BERTA, "Berta");
        assertThat(shown.getLast().chosen()).contains(BERTA);
        assertThat(shown.getLast().addresses()).containsExactly(ANNA, BERTA);
    }

    @Test
    void aStepThatFailsIsToldAndTheOthersGoOn() {
        steps.add(step("broken", _ -> {
            throw new CannotRead(Path.of("log.json"), null);
        }));
        steps.add(step("mistaken", _ -> {
            throw new IllegalStateException("a mistake");
        }));
        steps.add(step("good", _ -> Standing.of(Progress.DONE, "Done so.")));
        var read = opened();
        assertThat(read.steps())
                .extracting(step -> step.standing().progress())
                .containsExactly(Progress.LATER, Progress.LATER, Progress.DONE);
        assertThat(read.steps().getFirst().standing().sentence()).contains("log.json");
    }

    @Test
    void whenAllIsDoneItSaysReady() throws Problem {
        office.storeOwn(ANNA, true);
        steps.add(step("first", _ -> Standing.of(Progress.DONE, "")));
        steps.add(step("second", _ -> Standing.of(Progress.NOT_NEEDED, "")));
        assertThat(opened().ready()).isEqualTo("Ready: signs and receives encrypted mail until 12 May 2027.");
        steps.add(step("third", _ -> Standing.of(Progress.NOW, "")));
        presenter.read();
        assertThat(shown.getLast().ready()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWatchedIsTold() throws Problem {
        office.settings.set(WatchFolder.FOLDER, Optional.of(Path.of("/nowhere/at/all")));
        opened();
        presenter.watch(true);
        assertThat(dialogs.failures).singleElement().isInstanceOf(CannotRead.class);
        assertThat(shown.getLast().watching()).isFalse();
    }

    @Test
    void aMissingFolderThatTheOrganisationDecidedIsToldOnceAndAsksNothing() throws Problem {
        office.settings
                .managed(WatchFolder.WATCH.key(), "true")
                .managed(WatchFolder.FOLDER.key(), "/nowhere/at/all")
                .managed("organisation.name", "Example Clinic");
        opened();
        presenter.entered();
        assertThat(dialogs.failures).isEmpty();
        assertThat(notices.shown).hasSize(1);
        assertThat(notices.last()).contains("/nowhere/at/all").contains("Set by Example Clinic");
    }

    @Test
    void aFileThatArrivesIsOfferedAndOneClickImportsIt(@TempDir Path downloads) throws Exception {
        office.settings.set(WatchFolder.FOLDER, Optional.of(downloads));
        opened();
        presenter.watch(true);
        var file = Files.writeString(downloads.resolve("anna.p12"), "content");
        await().atMost(Duration.ofSeconds(60)).until(() -> !notices.shown.isEmpty());
        assertThat(notices.last()).isEqualTo("«anna.p12» has arrived in «" + downloads.getFileName() + "».");
        // The path keeps it when the message is gone.
        assertThat(shown.getLast().arrived()).contains(file);
        notices.shown.getFirst().action().orElseThrow().run().run();
        assertThat(received).containsExactly(file);
        assertThat(shown.getLast().arrived()).isEmpty();
        presenter.watch(false);
        assertThat(shown.getLast().watching()).isFalse();
    }

    @Test
    void whetherTheFolderIsWatchedMayBeDecidedByTheOrganisation() {
        assertThat(presenter.watchLockedBy()).isEmpty();
        office.settings
                .managed(WatchFolder.WATCH.key(), "false")
                .managed("organisation.name", "Example Clinic")
                .managed("organisation.contact", "it@clinic.example");
        assertThat(presenter.watchLockedBy()).contains("Set by Example Clinic, it@clinic.example");
    }
}
