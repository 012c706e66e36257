package org.sealwright.testkit.ui;

import java.awt.Toolkit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out what keeps the event thread from answering the user for longer than 50 ms, on any machine and however
/// busy it is: what counts is not the time on the clock but
///
/// - the processor time of each event, longer where this machine needs longer for the same ([Pace]). Loading
///   a class for the first time is paid for apart, with a millisecond: the installed program has its classes loaded
///   and prepared beforehand;
/// - waiting, reading and writing at all, however quick it was here ([WaitsOnEventThread]).
///
/// What the robot itself does on the event thread does not count, unless the program was at work for most of it.
public final class StallWatch implements AutoCloseable {
    /// What a user does not notice, in milliseconds.
    public static final int BUDGET = 50;

    private static final double NANOSECONDS = 1_000_000;
    private static final double PER_CLASS = 1;
    private static final String ROBOT = "org.assertj.swing.";
    private static final AtomicReference<@Nullable Consumer<WatchedQueue.Slice>> LISTENER = new AtomicReference<>();

    private final List<Stall> found = new ArrayList<>();
    private final WaitsOnEventThread waits = new WaitsOnEventThread();

    static {
        // For as long as the program runs: a queue that is put upon another cannot be taken away under a dialog.
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(new WatchedQueue(slice -> {
            var listener = LISTENER.get();
            if (listener != null) {
                listener.accept(slice);
            }
        }));
    }

    /// Begins to watch. One at a time.
    public StallWatch() {
        LISTENER.set(this::ended);
    }

    private void ended(WatchedQueue.Slice slice) {
        double cpu = slice.cpu() / NANOSECONDS;
        if (cpu <= BUDGET + slice.classes() * PER_CLASS) {
            return;
        }
        double pace = Pace.now();
        if (cpu > BUDGET * pace + slice.classes() * PER_CLASS && !ofRobot(slice)) {
            synchronized (found) {
                found.add(new Stall(
                        String.format(
                                Locale.ROOT,
                                "%.0f ms of processor time (%d new classes, machine %.1f times as slow) for %s",
                                cpu,
                                slice.classes(),
                                pace,
                                slice.event()),
                        slice.stacks()));
            }
        }
    }

    private static boolean ofRobot(WatchedQueue.Slice slice) {
        if (!slice.event().contains("runnable=" + ROBOT)) {
            return false;
        }
        var stacks = slice.stacks();
        long program = stacks.stream()
                .filter(stack -> stack.stream().anyMatch(WaitsOnEventThread::isOfProgram))
                .count();
        return program * 2 <= stacks.size();
    }

    /// Ends watching.
    ///
    /// @return what was found, in the order in which it happened, waits last
    public List<Stall> stalls() throws IOException {
        LISTENER.set(null);
        synchronized (found) {
            return Stream.concat(found.stream(), waits.stalls().stream()).toList();
        }
    }

    @Override
    public void close() {
        LISTENER.set(null);
        waits.close();
    }
}
