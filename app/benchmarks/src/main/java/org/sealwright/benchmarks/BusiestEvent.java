package org.sealwright.benchmarks;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullMarked;

/// The longest processor time that one event took on the event thread, which a busy machine and the garbage collector
/// do not lengthen.
@NullMarked
final class BusiestEvent extends EventQueue {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong longest = new AtomicLong();

    private BusiestEvent() {}

    /// Watches from now on, for as long as the program runs.
    static BusiestEvent watched() {
        var queue = new BusiestEvent();
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(queue);
        return queue;
    }

    /// In milliseconds, since the last time this was asked.
    double take() {
        return longest.getAndSet(0) / 1e6;
    }

    @Override
    protected void dispatchEvent(AWTEvent event) {
        long before = threads.getCurrentThreadCpuTime();
        super.dispatchEvent(event);
        longest.accumulateAndGet(threads.getCurrentThreadCpuTime() - before, Math::max);
    }
}
