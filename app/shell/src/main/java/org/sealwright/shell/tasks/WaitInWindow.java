package org.sealwright.shell.tasks;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.shell.notices.NoticeBoard;
import org.sealwright.shell.thread.EventThread;
import org.sealwright.shell.words.Words;

/// Waits for Thunderbird to close: says so in a notice that stays, and in place of the task's title, both with a
/// Cancel, and goes on by itself.
/// Outside a task nobody would see why nothing happens, so there it refuses.
public final class WaitInWindow implements WaitForProfile {
    /// Taking the lock to test it could keep Thunderbird from starting, so not too often.
    private static final int PAUSES_PER_TEST = 5;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Profiles profiles;
    private final TaskBoard board;
    private final NoticeBoard notices;
    private final EventThread eventThread;
    private final Words words;
    private final Pause pause;

    /// Lets time pass on the working thread.
    @FunctionalInterface
    interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    @Inject
    public WaitInWindow(Profiles profiles, TaskBoard board, NoticeBoard notices, EventThread eventThread, Words words) {
        this(profiles, board, notices, eventThread, words, Thread::sleep);
    }

    WaitInWindow(
            Profiles profiles,
            TaskBoard board,
            NoticeBoard notices,
            EventThread eventThread,
            Words words,
            Pause pause) {
        this.profiles = profiles;
        this.board = board;
        this.notices = notices;
        this.eventThread = eventThread;
        this.words = words;
        this.pause = pause;
    }

    @Override
    public void untilFree(Profile profile, Progress progress) throws ProfileInUse {
        if (!profiles.inUse(profile)) {
            return;
        }
        var task = board.current().orElseThrow(() -> new ProfileInUse(profile.folder()));
        var what = ShownText.of(task.row().title());
        var name = ShownText.of(profile.name());
        task.waitsFor(words.get("tasks.waitForThunderbird", what, name));
        var told = new Subscription[] {() -> {}};
        eventThread.run(() -> {
            board.show(task);
            told[0] = notices.showUntilClosed(new Notices.Notice(
                    words.get("tasks.closeThunderbird", what, name),
                    Optional.of(new Notices.Action(words.get("dialogs.cancel"), task::cancel))));
        });
        try {
            wait(profile, progress, task);
        } finally {
            task.waitsFor(null);
            eventThread.run(() -> told[0].close());
        }
    }

    private void wait(Profile profile, Progress progress, RunningTask task) throws ProfileInUse {
        try {
            do {
                for (int i = 0; i < PAUSES_PER_TEST; i++) {
                    pause.last(PAUSE);
                    task.stopIfCancelled();
                    progress.stopIfCancelled();
                }
            } while (profiles.inUse(profile));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ProfileInUse(profile.folder());
        }
    }
}
