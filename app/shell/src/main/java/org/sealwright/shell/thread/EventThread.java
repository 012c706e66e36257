package org.sealwright.shell.thread;

import java.time.Duration;
import java.util.function.Supplier;
import org.sealwright.core.task.Subscription;

/// The thread all windows live on. A port, so that what waits for it is tested without a display and without
/// sleeping.
public interface EventThread {
    /// Runs it there soon; in the order of the calls, from whichever thread they come.
    void run(Runnable work);

    /// Runs it there and waits for its answer.
    ///
    /// @throws IllegalStateException when called on the event thread, which would wait for itself
    <T> T ask(Supplier<T> question);

    /// Runs it there after a while, unless the subscription is closed before.
    Subscription after(Duration delay, Runnable work);
}
