package org.sealwright.shell.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
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
import org.sealwright.shell.notices.NoticeBoard;
import org.sealwright.shell.notices.ShownNotices;
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
    private final List<String> notes = new ArrayList<>();
    private final NoticeBoard noticeBoard = new NoticeBoard(eventThread);
    private final ShownNotices notices = new ShownNotices(noticeBoard);
    private final WaitInWindow waiting = new WaitInWindow(
            profiles, board, noticeBoard, eventThread, new Words(new Texts.Language(Locale.ENGLISH)), _ -> pause());

    private void pause() {
        eventThread.turn();
        board.shown().forEach(task -> titles.add(task.row().title()));
        notices.texts().forEach(notes::add);
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
        assertThat(titles)
                .isNotEmpty()
                .containsOnly("Close Thunderbird: «Deleting» goes on by itself then (profile default-esr)");
        assertThat(notes).isNotEmpty().allMatch(text -> text.startsWith("Please close Thunderbird now"));
        assertThat(told).containsExactly("Deleting");
        assertThat(notices.texts()).isEmpty();
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
    void theNoticeStaysAndItsButtonGivesUp() {
        profiles.busyFor(Integer.MAX_VALUE);
        delete();
        var pauses = new int[1];
        duringPause = () -> {
            eventThread.pass(Duration.ofMinutes(10));
            if (++pauses[0] == 20) {
                notices.pressFirst();
            }
        };
        work();
        assertThat(notes).hasSize(20);
        assertThat(told).singleElement().isInstanceOf(CancellationException.class);
        assertThat(notices.texts()).isEmpty();
    }

    @Test
    void outsideATaskItRefuses() {
        profiles.busyFor(1);
        assertThatExceptionOfType(ProfileInUse.class)
                .isThrownBy(() -> waiting.untilFree(FakeProfiles.THUNDERBIRD, Progress.none()));
    }
}
