package org.sealwright.core.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work that waits for somebody else, such as a server, and must not cost more than a time: however the other side
/// drips, and however long a name takes to be resolved.
///
/// @param time for all of the work
public record Deadline(Duration time) {
    /// How often the user's Cancel is looked for.
    private static final long GLANCE_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(100);

    /// Does the work on a thread of its own and waits for it. When nobody waits any more that thread is left
    /// alone; it ends as soon as it can.
    ///
    /// @param breakOff makes the work end, such as by closing its connection; called if it was not waited for
    /// @throws TimeoutException      the time is over
    /// @throws ExecutionException    what the work threw
    /// @throws CancellationException the user cancelled
    public <T> T hold(Callable<T> work, Runnable breakOff, Progress progress)
            throws ExecutionException, TimeoutException {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        long end = System.nanoTime() + time.toNanos();
        try {
            while (true) {
                progress.stopIfCancelled();
                long left = end - System.nanoTime();
                if (left <= 0 && !task.isDone()) {
                    throw new TimeoutException("no end after " + time);
                }
                try {
                    return task.get(Math.min(Math.max(left, 0), GLANCE_NANOSECONDS), TimeUnit.NANOSECONDS);
                } catch (TimeoutException _) {
                    // Time to look whether it is still wanted.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var over = new TimeoutException("interrupted");
            over.initCause(e);
            throw over;
        } finally {
            if (!task.isDone()) {
                breakOff.run();
            }
        }
    }
}
