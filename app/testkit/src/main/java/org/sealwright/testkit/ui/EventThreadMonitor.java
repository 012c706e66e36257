package org.sealwright.testkit.ui;

import java.awt.EventQueue;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Measures how long the event thread keeps its callers waiting: every few milliseconds it posts an event and looks
/// when it is served. A plain thread is asked at the same moments, so that waits the machine itself is to blame for
/// (other programs, garbage collection) can be told apart.
public final class EventThreadMonitor implements AutoCloseable {
    private static final long TICK_MILLISECONDS = 5;

    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong ticks = new AtomicLong();
    private final BlockingQueue<Tick> asked = new LinkedBlockingQueue<>();
    /// Before the threads, which look at it.
    private volatile boolean running = true;

    private final Thread control = Thread.ofPlatform().daemon().name("control").start(this::serve);
    private final Thread clock = Thread.ofPlatform().daemon().name("clock").start(this::tick);

    /// One question to both.
    private final class Tick {
        private final long posted = System.nanoTime();
        private final AtomicLong served = new AtomicLong(-1);

        /// The second of the two knows both waits.
        void answered(boolean byEventThread) {
            long wait = System.nanoTime() - posted;
            if (!served.compareAndSet(-1, wait)) {
                long other = served.get();
                long eventThread = byEventThread ? wait : other;
                long plain = byEventThread ? other : wait;
                ticks.incrementAndGet();
                longest.accumulateAndGet(eventThread - plain, Math::max);
            }
        }
    }

    private void tick() {
        while (running) {
            var tick = new Tick();
            asked.add(tick);
            EventQueue.invokeLater(() -> {
                if (running) {
                    tick.answered(true);
                }
            });
            LockSupport.parkNanos(TICK_MILLISECONDS * 1_000_000);
        }
    }

    private void serve() {
        try {
            while (running) {
                asked.take().answered(false);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The longest wait so far that is the event thread's own.
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /// How often both have answered.
    public long ticks() {
        return ticks.get();
    }

    /// From now on nothing counts.
    @Override
    public void close() {
        running = false;
        control.interrupt();
        clock.interrupt();
    }
}
