package org.sealwright.shell.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DatabaseDamaged;
import org.sealwright.core.problem.NoDatabaseYet;
import org.sealwright.core.problem.NoProfile;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.NotOpened;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.Texts;
import org.sealwright.shell.FakeProfiles;
import org.sealwright.shell.ManualEventThread;
import org.sealwright.shell.words.Words;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakeProfile;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeDialogs;
import org.sealwright.testkit.ui.FakeNotices;

class ProfilePresenterTest {
    private final FakeDatabase database = new FakeDatabase();
    private final FakeProfiles profiles = new FakeProfiles();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final FakeNotices notices = new FakeNotices();
    private final ManualEventThread eventThread = new ManualEventThread();
    private final List<SwitcherState> shown = new ArrayList<>();

    private ProfilePresenter presenter(CurrentProfile current, FakePrompt prompt) {
        var presenter = new ProfilePresenter(
                current,
                profiles,
                new SameThreadTasks(),
                prompt,
                new ProfilePresenter.Talk(dialogs, notices),
                eventThread,
                new Words(new Texts.Language(Locale.ENGLISH)));
        presenter.attach(shown::add);
        return presenter;
    }

    @Test
    void beforeTheFirstPaintNothingIsRead() {
        var asked = new ArrayList<String>();
        var presenter = presenter(new Watched(asked), new FakePrompt());
        assertThat(asked).isEmpty();
        assertThat(shown).containsExactly(SwitcherState.NOTHING_YET);
        presenter.start();
        assertThat(asked).isNotEmpty();
    }

    @Test
    void itShowsWhichProfileIsOpenAndHowItStands() {
        database.lockedWith("secret");
        presenter(new FakeProfile(database), new FakePrompt()).start();
        var state = shown.getLast();
        assertThat(state.current()).contains(FakeProfiles.OWN);
        assertThat(state.protection()).contains(Protection.LOCKED);
        assertThat(state.known()).hasSize(2);
    }

    @Test
    void aProfileInUseIsCalledSo() {
        profiles.busyFor(1);
        presenter(new FakeProfile(database), new FakePrompt()).start();
        assertThat(shown.getLast().inUse()).isTrue();
    }

    @Test
    void aWrongPasswordIsAskedForAgainUntilItIsRight() {
        database.lockedWith("secret");
        var prompt = new FakePrompt("wrong", "secret");
        var presenter = presenter(new FakeProfile(database), prompt);
        presenter.start();
        presenter.unlock();
        assertThat(prompt.asked())
                .containsExactly(
                        new PasswordQuestion.Primary("Sealwright", 1), new PasswordQuestion.Primary("Sealwright", 2));
        assertThat(shown.getLast().protection()).contains(Protection.UNLOCKED);
    }

    @Test
    void givingUpLeavesItLocked() {
        database.lockedWith("secret");
        var presenter = presenter(new FakeProfile(database), new FakePrompt("wrong"));
        presenter.start();
        presenter.unlock();
        assertThat(dialogs.failures).singleElement().isInstanceOf(CancellationException.class);
        assertThat(database.protection()).isEqualTo(Protection.LOCKED);
    }

    @Test
    void lockNowForgetsThePassword() {
        database.lockedWith("secret");
        var presenter = presenter(new FakeProfile(database), new FakePrompt("secret"));
        presenter.start();
        presenter.unlock();
        presenter.lock();
        assertThat(shown.getLast().protection()).contains(Protection.LOCKED);
    }

    @Test
    void anotherProfileCanBeChosen() {
        var presenter = presenter(new FakeProfile(database), new FakePrompt());
        presenter.start();
        presenter.choose(FakeProfiles.THUNDERBIRD);
        assertThat(shown.getLast().current()).contains(FakeProfiles.THUNDERBIRD);
    }

    @Test
    void aProfileOpenedWhileTheOldOneIsReadIsNotCoveredByIt() {
        var current = new Interrupted(new FakeProfile(database));
        var presenter = presenter(current, new FakePrompt());
        current.whileRead = () -> presenter.choose(FakeProfiles.THUNDERBIRD);
        presenter.start();
        eventThread.turn();
        assertThat(shown.stream().flatMap(state -> state.current().stream()))
                .isNotEmpty()
                .containsOnly(FakeProfiles.THUNDERBIRD);
    }

    @Test
    void aProfileIsCalledAsThunderbirdCallsItNow() throws Exception {
        var before = FakeProfiles.THUNDERBIRD;
        var current = new FakeProfile(database);
        current.switchTo(new Profile(before.kind(), before.folder(), "its old name", false));
        presenter(current, new FakePrompt()).start();
        assertThat(shown.getLast().current()).contains(before);
    }

    @Test
    void aFolderThatIsNoProfileIsRefusedAndTheOldOneStays() {
        var presenter = presenter(new FakeProfile(database), new FakePrompt());
        presenter.start();
        presenter.openFolder(Path.of("/somewhere"));
        assertThat(dialogs.failures).singleElement().isInstanceOf(NoProfile.class);
        assertThat(shown.getLast().current()).contains(FakeProfiles.OWN);
    }

    @Test
    void aProfileThatCannotBeOpenedIsToldOnceAndOthersCanBeChosen() {
        var presenter = presenter(new Broken(), new FakePrompt());
        presenter.start();
        presenter.refresh();
        assertThat(dialogs.failures).singleElement().isInstanceOf(DatabaseDamaged.class);
        assertThat(shown.getLast().known()).hasSize(2);
    }

    @Test
    void thatTheOwnProfileStandsInForTheLastOneIsToldOnceWithAdvice() {
        var folder = Path.of("/thunderbird/new");
        var presenter = presenter(new StandingIn(new NotOpened("new", Optional.of(new NoDatabaseYet(folder)))));
        presenter.start();
        presenter.refresh();
        assertThat(notices.shown).hasSize(1);
        assertThat(notices.last()).contains(folder.toString(), "Start Thunderbird once with this profile");
    }

    @Test
    void whatWasRememberedAndIsNoPathIsNamed() {
        presenter(new StandingIn(new NotOpened("no path", Optional.empty()))).start();
        assertThat(notices.last()).contains("no path");
    }

    @Test
    void aDatabaseSomewhereIsNotCalledTheOwnProfile() {
        presenter(new FakeProfile(database), new FakePrompt()).start();
        var elsewhere = new Profile(Profile.Kind.OWN, Path.of("/somewhere"), "somewhere", false);
        var state = shown.getLast();
        assertThat(state.isElsewhere(elsewhere)).isTrue();
        assertThat(state.isElsewhere(FakeProfiles.OWN)).isFalse();
        assertThat(state.isElsewhere(FakeProfiles.THUNDERBIRD)).isFalse();
    }

    private ProfilePresenter presenter(CurrentProfile current) {
        return presenter(current, new FakePrompt());
    }

    @Test
    void aChangeOnAnotherThreadIsReadOnTheEventThread() throws Problem {
        var presenter = presenter(new FakeProfile(database), new FakePrompt());
        presenter.start();
        int before = shown.size();
        database.lockedWith("secret");
        changeAnything();
        assertThat(shown).hasSize(before);
        eventThread.turn();
        assertThat(shown.getLast().protection()).contains(Protection.LOCKED);
    }

    private void changeAnything() throws Problem {
        database.remove(List.of(), false);
    }

    /// The own profile, in place of another.
    private final class StandingIn implements CurrentProfile {
        private final NotOpened last;

        StandingIn(NotOpened last) {
            this.last = last;
        }

        @Override
        public Profile profile() {
            return FakeProfiles.OWN;
        }

        @Override
        public CertificateDatabase database() {
            return database;
        }

        @Override
        public Optional<NotOpened> notOpened() {
            return Optional.of(last);
        }

        @Override
        public void switchTo(Profile profile) {}

        @Override
        public Subscription onChange(Runnable listener) {
            return () -> {};
        }
    }

    /// A profile whose database is damaged.
    private static final class Broken implements CurrentProfile {
        @Override
        public Profile profile() {
            return FakeProfiles.OWN;
        }

        @Override
        public CertificateDatabase database() throws Problem {
            throw new DatabaseDamaged(Path.of("/fake-profile/key4.db"), Clause.cutOff(), null);
        }

        @Override
        public void switchTo(Profile profile) {}

        @Override
        public Subscription onChange(Runnable listener) {
            return () -> {};
        }
    }

    /// Writes down that it was asked.
    private final class Watched implements CurrentProfile {
        private final List<String> asked;

        Watched(List<String> asked) {
            this.asked = asked;
        }

        @Override
        public Profile profile() {
            asked.add("profile");
            return FakeProfiles.OWN;
        }

        @Override
        public CertificateDatabase database() {
            asked.add("database");
            return database;
        }

        @Override
        public void switchTo(Profile profile) {}

        @Override
        public Subscription onChange(Runnable listener) {
            return () -> {};
        }
    }

    /// Something else happens while the profile is read for the first time.
    private static final class Interrupted implements CurrentProfile {
        private final FakeProfile profile;
        private Runnable whileRead = () -> {};

        Interrupted(FakeProfile profile) {
            this.profile = profile;
        }

        @Override
        public Profile profile() {
            var read = profile.profile();
            var once = whileRead;
            whileRead = () -> {};
            once.run();
            return read;
        }

        @Override
        public CertificateDatabase database() throws Problem {
            return profile.database();
        }

        @Override
        public void switchTo(Profile other) {
            profile.switchTo(other);
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return profile.onChange(listener);
        }
    }
}
