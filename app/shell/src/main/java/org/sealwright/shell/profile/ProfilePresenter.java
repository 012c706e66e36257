package org.sealwright.shell.profile;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.NotOpened;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileState;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.shell.thread.EventThread;
import org.sealwright.shell.words.Words;

/// Which profile is worked on: reads it, switches it, unlocks and locks it.
public final class ProfilePresenter {
    private final CurrentProfile current;
    private final Profiles profiles;
    private final Tasks tasks;
    private final PasswordPrompt prompt;
    private final Talk talk;
    private final EventThread eventThread;
    private final Words words;
    private Consumer<SwitcherState> view = _ -> {};
    private SwitcherState state = SwitcherState.NOTHING_YET;
    private boolean reading;
    private boolean readAgain;

    /// Where the user is told.
    public record Talk(Dialogs dialogs, Notices notices) {
        @Inject
        public Talk {}
    }

    @Inject
    public ProfilePresenter(
            CurrentProfile current,
            Profiles profiles,
            Tasks tasks,
            PasswordPrompt prompt,
            Talk talk,
            EventThread eventThread,
            Words words) {
        this.current = current;
        this.profiles = profiles;
        this.tasks = tasks;
        this.prompt = prompt;
        this.talk = talk;
        this.eventThread = eventThread;
        this.words = words;
    }

    void attach(Consumer<SwitcherState> newView) {
        view = newView;
        view.accept(state);
    }

    /// Reads files, so only after the first paint; from then on it follows changes.
    public void start() {
        current.onChange(() -> eventThread.run(this::refresh));
        refresh();
    }

    /// Looks again, in the background; several wishes at once are one.
    public void refresh() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        tasks.run(words.get("profile.reading"), _ -> read(), this::arrived, this::failed);
    }

    /// After the user was elsewhere: another program may have changed the database. Reading its contents notices
    /// that, and whoever shows them hears of it.
    public void lookForChanges() {
        refresh();
        // A failure here is the one that refresh tells, or the page that shows the contents.
        tasks.run(words.get("profile.reading"), _ -> current.database().contents(), _ -> {}, _ -> {});
    }

    private SwitcherState read() {
        Optional<Profile> profile = Optional.empty();
        Optional<Protection> protection = Optional.empty();
        Optional<Problem> trouble = Optional.empty();
        try {
            profile = Optional.of(current.chosen());
            protection = Optional.of(current.database().protection());
        } catch (Problem problem) {
            trouble = Optional.of(problem);
        }
        boolean inUse = profile.map(profiles::inUse).orElse(false);
        var known = profiles.list();
        return new SwitcherState(
                true,
                profile.map(opened -> nowCalled(opened, known)),
                protection,
                trouble,
                inUse,
                known,
                current.notOpened());
    }

    /// Thunderbird may have renamed it since it was opened.
    private static Profile nowCalled(Profile opened, List<ProfileState> known) {
        return known.stream()
                .map(ProfileState::profile)
                .filter(each -> each.folder().equals(opened.folder()))
                .findFirst()
                .orElse(opened);
    }

    private void arrived(SwitcherState next) {
        if (readAgain) {
            // Something changed while it was read: it would show what was, perhaps another profile.
            finished();
            return;
        }
        var before = state;
        state = next;
        view.accept(state);
        finished();
        if (!next.sameTroubleAs(before)) {
            next.trouble().ifPresent(talk.dialogs()::failure);
        }
        if (!next.notOpened().equals(before.notOpened())) {
            next.notOpened().ifPresent(this::tell);
        }
    }

    /// Once; the folder stays remembered, and the next start tries it again.
    private void tell(NotOpened instead) {
        var problems = ProblemTexts.in(words.locale());
        var text = instead.why()
                .map(why -> words.get("profile.notOpened.why", problems.sentence(why), problems.advice(why)))
                .orElseGet(() -> words.get("profile.notOpened", ShownText.of(instead.folder())));
        talk.notices().show(Notices.Notice.of(text));
    }

    private void failed(Exception failure) {
        finished();
        talk.dialogs().failure(failure);
    }

    private void finished() {
        reading = false;
        if (readAgain) {
            readAgain = false;
            refresh();
        }
    }

    void choose(Profile profile) {
        // One that could not be opened may have been mended meanwhile.
        if (!state.isCurrent(profile) || state.trouble().isPresent()) {
            switchTo(profile.name(), () -> profile);
        }
    }

    void openFolder(Path folder) {
        switchTo(String.valueOf(folder.getFileName()), () -> profiles.at(folder));
    }

    private record Opened(Profile profile, Protection protection) {}

    private interface Choice {
        Profile profile() throws Problem;
    }

    private void switchTo(String name, Choice choice) {
        tasks.run(
                words.get("profile.opening", name),
                progress -> {
                    var profile = choice.profile();
                    progress.pointOfNoReturn();
                    current.switchTo(profile);
                    return new Opened(profile, current.database().protection());
                },
                opened -> {
                    // The list of all profiles takes longer than the name of this one.
                    state = state.opened(opened.profile(), opened.protection());
                    view.accept(state);
                    refresh();
                },
                failure -> {
                    talk.dialogs().failure(failure);
                    refresh();
                });
    }

    void unlock() {
        tasks.run(words.get("profile.unlocking"), _ -> askAndUnlock(), _ -> refresh(), talk.dialogs()::failure);
    }

    private Protection askAndUnlock() throws Problem {
        var name = current.profile().name();
        for (int attempt = 1; ; attempt++) {
            var answer = prompt.ask(new PasswordQuestion.Primary(name, attempt));
            try (var password = answer.orElseThrow(CancellationException::new)) {
                current.database().unlock(password);
                return current.database().protection();
            } catch (WrongPassword _) {
                // The next question says so.
            }
        }
    }

    void lock() {
        tasks.run(
                words.get("profile.locking"),
                _ -> {
                    current.database().lock();
                    return current.database().protection();
                },
                _ -> refresh(),
                talk.dialogs()::failure);
    }
}
