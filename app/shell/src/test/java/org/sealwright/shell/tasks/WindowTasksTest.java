package org.sealwright.shell.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sealwright.plugin.Tasks;
import org.sealwright.shell.ManualEventThread;

class WindowTasksTest {
    private final ManualEventThread eventThread = new ManualEventThread();
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final TaskBoard board = new TaskBoard(eventThread);
    private final Tasks tasks = new WindowTasks(board, eventThread, workers::add);
    private final List<Object> told = new ArrayList<>();

    private <T> Tasks.Running run(Tasks.Work<T> work) {
        return tasks.run("Importing anna.p12", work, told::add, told::add);
    }

    private void work() {
        workers.remove().run();
    }

    @Test
    void theResultArrivesOnceAndOnTheEventThread() {
        run(_ -> "done");
        work();
        assertThat(told).isEmpty();
        eventThread.turn();
        assertThat(told).containsExactly("done");
    }

    /// A backup is a task that looks what is not saved, then dialogs, then one that writes.
    @Test
    void anUndertakingEndsWithTheLastTaskThatFollowsFromIt() {
        Undertaking.run(
                () -> tasks.run("", _ -> "looked", _ -> run(_ -> "written"), told::add), () -> told.add("ended"));
        run(_ -> "of somebody else");
        work();
        eventThread.turn();
        assertThat(told).isEmpty();
        work();
        eventThread.turn();
        assertThat(told).containsExactly("of somebody else");
        work();
        eventThread.turn();
        assertThat(told).containsExactly("of somebody else", "written", "ended");
    }

    @Test
    void anUndertakingWithoutTasksEndsAtOnceAlsoIfItFails() {
        assertThatThrownBy(() -> Undertaking.run(
                        () -> {
                            throw new IllegalStateException();
                        },
                        () -> told.add("ended")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(told).containsExactly("ended");
    }

    @Test
    void aFailureArrivesInsteadOfAResult() {
        var failure = new IOException();
        run(_ -> {
            throw failure;
        });
        work();
        eventThread.turn();
        assertThat(told).containsExactly(failure);
    }

    @Test
    void anErrorArrivesWrappedSoThatNobodyWaitsForEver() {
        var error = new StackOverflowError();
        run(_ -> {
            throw error;
        });
        work();
        eventThread.turn();
        assertThat(told).singleElement().isInstanceOfSatisfying(ExecutionException.class, wrapped -> assertThat(wrapped)
                .hasCause(error));
    }

    @Test
    void aCallbackThatThrowsDoesNotBringASecondCallback() {
        tasks.run(
                "",
                _ -> "done",
                result -> {
                    told.add(result);
                    throw new IllegalStateException();
                },
                told::add);
        work();
        try {
            eventThread.turn();
        } catch (IllegalStateException _) {
            // It goes on to whoever handles surprises.
        }
        assertThat(told).containsExactly("done");
    }

    @Nested
    class Cancel {
        @Test
        void arrivesAsACancellationAtTheNextPlaceToStop() {
            var running = run(progress -> {
                progress.stopIfCancelled();
                return "done";
            });
            running.cancel();
            work();
            eventThread.turn();
            assertThat(told).singleElement().isInstanceOf(CancellationException.class);
        }

        @Test
        void stopsWorkThatWasAboutToPassThePointOfNoReturn() {
            var running = run(progress -> {
                progress.pointOfNoReturn();
                return "done";
            });
            running.cancel();
            work();
            eventThread.turn();
            assertThat(told).singleElement().isInstanceOf(CancellationException.class);
        }

        @Test
        void isRefusedAfterThePointOfNoReturn() {
            var held = new Tasks.Running[1];
            held[0] = run(progress -> {
                progress.pointOfNoReturn();
                held[0].cancel();
                progress.stopIfCancelled();
                return "done";
            });
            work();
            eventThread.turn();
            assertThat(told).containsExactly("done");
        }

        @Test
        void ofEverythingReachesAllThatRuns() {
            run(progress -> {
                progress.stopIfCancelled();
                return "first";
            });
            run(_ -> "second");
            eventThread.turn();
            board.cancelAll();
            work();
            work();
            eventThread.turn();
            assertThat(told).hasSize(2).last().isEqualTo("second");
            assertThat(told.getFirst()).isInstanceOf(CancellationException.class);
        }
    }

    @Nested
    class Shown {
        private final List<Integer> rows = new ArrayList<>();

        Shown() {
            board.onChange(() -> rows.add(board.shown().size()));
        }

        @Test
        void isNothingOfWorkThatIsDoneInAMoment() {
            run(_ -> "done");
            eventThread.turn();
            eventThread.pass(Duration.ofMillis(399));
            work();
            eventThread.turn();
            eventThread.pass(Duration.ofSeconds(5));
            assertThat(rows).isNotEmpty().containsOnly(0);
            assertThat(board.idle()).isTrue();
        }

        @Test
        void isWorkThatOutlastsAMomentUntilItEnds() {
            run(_ -> "done");
            eventThread.turn();
            eventThread.pass(Duration.ofMillis(400));
            assertThat(board.busy()).isTrue();
            work();
            eventThread.turn();
            assertThat(rows).containsExactly(1, 0);
            assertThat(board.busy()).isFalse();
        }

        @Test
        void tellsHowFarItIsAndWhetherItCanBeStopped() {
            var seen = new ArrayList<TaskRow>();
            run(progress -> {
                var task = board.current().orElseThrow();
                seen.add(task.row());
                progress.at(3, 10);
                seen.add(task.row());
                progress.pointOfNoReturn();
                seen.add(task.row());
                return "done";
            });
            work();
            assertThat(seen)
                    .containsExactly(
                            new TaskRow("Importing anna.p12", 0, 0, true, false),
                            new TaskRow("Importing anna.p12", 3, 10, true, false),
                            new TaskRow("Importing anna.p12", 3, 10, false, false));
            assertThat(seen.get(1).thousandths()).isEqualTo(300);
        }
    }
}
