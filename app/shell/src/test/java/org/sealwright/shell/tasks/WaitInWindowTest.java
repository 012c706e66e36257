package org.sealwright.shell.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.task.Progress;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.Texts;
import org.sealwright.shell.FakeProfiles;
import org.sealwright.shell.ManualEventThread;
import org.sealwright.shell.words.Words;

class WaitInWindowTest {
    private final ManualEventThread eventThread = new ManualEventThread();
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final TaskBoard board = new TaskBoard(eventThread);
    private final Tasks tasks = new WindowTasks(board, eventThread, workers::add);
    private final FakeProfiles profiles = new FakeProfiles();
    private final List<String> titles = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private Runnable duringPause = () -> {};
    private final WaitInWindow waiting =
            new WaitInWindow(profiles, board, eventThread, new Words(new Texts.Language(Locale.ENGLISH)), _ -> pause());

    private void pause() {
        eventThread.turn();
        board.shown().forEach(task -> titles.add(task.row().title()));
        duringPause.run();
    }

    private Tasks.Running delete() {
        var running = tasks.run(
                "Deleting",
                progress -> {
                    waiting.untilFree(FakeProfiles.THUNDERBIRD, progress);
                    return board.current().orElseThrow().row().title();
                },
                told::add,
                told::add);
        eventThread.turn();
        return running;
    }

    private void work() {
        workers.remove().run();
        eventThread.turn();
    }

    @Test
    void aFreeProfileIsNotWaitedFor() {
        delete();
        work();
        assertThat(titles).isEmpty();
        assertThat(told).containsExactly("Deleting");
    }

    @Test
    void itSaysWhatItWaitsForAndGoesOnByItself() {
        profiles.busyFor(3);
        delete();
        work();
        assertThat(titles).isNotEmpty().containsOnly("Waiting for Thunderbird to close (profile default-esr)…");
        assertThat(told).containsExactly("Deleting");
    }

    @Test
    void theUserCanGiveUp() {
        profiles.busyFor(Integer.MAX_VALUE);
        var running = delete();
        duringPause = running::cancel;
        work();
        assertThat(told).singleElement().isInstanceOf(CancellationException.class);
    }

    @Test
    void outsideATaskItRefuses() {
        profiles.busyFor(1);
        assertThatExceptionOfType(ProfileInUse.class)
                .isThrownBy(() -> waiting.untilFree(FakeProfiles.THUNDERBIRD, Progress.none()));
    }
}
