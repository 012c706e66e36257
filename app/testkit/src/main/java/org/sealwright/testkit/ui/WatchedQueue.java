package org.sealwright.testkit.ui;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The system's event queue, which notes the processor time of each event. What a modal dialog lets happen while it
/// is open is not part of the event that opened it.
final class WatchedQueue extends EventQueue {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();
    private static final long LOOK_EVERY = 4_000_000;
    private static final int MOST_STACKS = 200;

    private final Consumer<Slice> listener;
    /// Events being served, the innermost first; only on the event thread.
    private final Deque<Slice> open = new ArrayDeque<>();
    /// What is being served now.
    private volatile @Nullable Slice running;

    /// @param listener hears of each event when it has ended, or when the event loop of a dialog begins in it; on
    ///                 the event thread
    WatchedQueue(Consumer<Slice> listener) {
        this.listener = listener;
        Thread.ofPlatform().daemon().name("look at the event thread").start(this::look);
    }

    /// An event, or what was done of it between two others.
    static final class Slice {
        private final String event;
        private final Thread thread = Thread.currentThread();
        private final List<List<String>> stacks = new ArrayList<>();
        private long cpuBegun;
        private long classesBegun;
        private long cpu;
        private long classes;

        private Slice(AWTEvent event) {
            this.event = event.toString();
        }

        private void begin() {
            cpu = 0;
            classes = 0;
            synchronized (stacks) {
                stacks.clear();
            }
            cpuBegun = THREADS.getCurrentThreadCpuTime();
            classesBegun = CLASSES.getTotalLoadedClassCount();
        }

        private void end() {
            cpu = THREADS.getCurrentThreadCpuTime() - cpuBegun;
            classes = CLASSES.getTotalLoadedClassCount() - classesBegun;
        }

        private void seen(StackTraceElement... stack) {
            synchronized (stacks) {
                if (stacks.size() < MOST_STACKS) {
                    stacks.add(Stall.frames(stack));
                }
            }
        }

        String event() {
            return event;
        }

        /// Processor time in nanoseconds.
        long cpu() {
            return cpu;
        }

        /// How many classes the program loaded meanwhile.
        long classes() {
            return classes;
        }

        /// What it was seen doing.
        List<List<String>> stacks() {
            synchronized (stacks) {
                return List.copyOf(stacks);
            }
        }
    }

    @Override
    protected void dispatchEvent(AWTEvent event) {
        var around = open.peek();
        if (around != null) {
            told(around);
        }
        var mine = new Slice(event);
        open.push(mine);
        begin(mine);
        try {
            super.dispatchEvent(event);
        } finally {
            open.remove(mine);
            told(mine);
            if (around != null) {
                begin(around);
            }
        }
    }

    private void begin(Slice slice) {
        slice.begin();
        running = slice;
    }

    private void told(Slice slice) {
        running = null;
        slice.end();
        listener.accept(slice);
    }

    private void look() {
        while (true) {
            LockSupport.parkNanos(LOOK_EVERY);
            var now = running;
            if (now != null) {
                var stack = now.thread.getStackTrace();
                // What was seen belongs to it only if it still runs.
                if (now == running) {
                    now.seen(stack);
                }
            }
        }
    }
}
