package org.sealwright.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.JDialog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.testkit.ui.Stall;
import org.sealwright.testkit.ui.StallWatch;

/// What makes window tests fail finds slow work and waits on the event thread, and nothing else.
class StallWatchTest {
    /// More than is allowed on the slowest machine.
    private static final Duration LONG = Duration.ofMillis(StallWatch.BUDGET * 10L);

    @TempDir
    Path folder;

    @BeforeEach
    void needsDisplay() {
        assumeFalse(
                GraphicsEnvironment.isHeadless() && !"true".equals(System.getenv("CI")),
                "this test needs a display; run ./test, which starts one");
    }

    @Test
    void slowWorkIsFoundWithWhatWasDone() throws Exception {
        assertThat(stalls(StallWatchTest::work)).singleElement().satisfies(stall -> {
            assertThat(stall.what()).contains("ms of processor time");
            assertThat(stall.toString()).contains("StallWatchTest.work");
        });
    }

    @Test
    void slowWorkIsFoundBesideAnOpenDialog() throws Exception {
        Runnable inDialog = () -> {
            var dialog = new JDialog();
            dialog.setModal(true);
            EventQueue.invokeLater(() -> {
                work();
                dialog.dispose();
            });
            dialog.setVisible(true);
        };
        assertThat(stalls(inDialog))
                .extracting(Stall::what)
                .filteredOn(what -> what.contains("processor time"))
                .hasSize(1);
    }

    @Test
    void aFileThatIsReadIsFoundHoweverQuickItWas() throws Exception {
        var file = Files.writeString(folder.resolve("settings"), "text");
        assertThat(stalls(() -> read(file))).isNotEmpty().allSatisfy(stall -> assertThat(stall.toString())
                .contains(file.toString(), "StallWatchTest.read"));
    }

    @Test
    void aWaitForAnotherThreadIsFound() throws Exception {
        var latch = new CountDownLatch(1);
        assertThat(stalls(() -> {
                    var eventThread = Thread.currentThread();
                    Thread.ofPlatform().start(() -> {
                        while (eventThread.getState() == Thread.State.RUNNABLE) {
                            Thread.onSpinWait();
                        }
                        latch.countDown();
                    });
                    waitFor(latch);
                }))
                .isNotEmpty()
                .allSatisfy(stall -> assertThat(stall.toString()).contains("StallWatchTest.waitFor"));
    }

    @Test
    void whatADialogWaitsForTheUserIsNone() throws Exception {
        assertThat(stalls(() -> {
                    var dialog = new JDialog();
                    dialog.setModal(true);
                    EventQueue.invokeLater(dialog::dispose);
                    dialog.setVisible(true);
                }))
                .isEmpty();
    }

    private static List<Stall> stalls(Runnable work) throws Exception {
        try (var watch = new StallWatch()) {
            EventQueue.invokeAndWait(work);
            // What was found is known when the next event is served.
            EventQueue.invokeAndWait(() -> {});
            return watch.stalls();
        }
    }

    private static void work() {
        var threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + LONG.toNanos();
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static void read(Path file) {
        try {
            assertThat(Files.readString(file)).isEqualTo("text");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
