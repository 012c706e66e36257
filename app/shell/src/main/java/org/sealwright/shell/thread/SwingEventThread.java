package org.sealwright.shell.thread;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.sealwright.core.task.Subscription;

/// The real one.
public final class SwingEventThread implements EventThread {
    @Inject
    public SwingEventThread() {}

    @Override
    public void run(Runnable work) {
        SwingUtilities.invokeLater(work);
    }

    @Override
    public <T> T ask(Supplier<T> question) {
        if (SwingUtilities.isEventDispatchThread()) {
            throw new IllegalStateException("questions wait for their answer: ask from a task");
        }
        return CompletableFuture.supplyAsync(question, SwingUtilities::invokeLater)
                .join();
    }

    @Override
    public Subscription after(Duration delay, Runnable work) {
        var timer = new Timer(Math.toIntExact(delay.toMillis()), _ -> work.run());
        timer.setRepeats(false);
        timer.start();
        return timer::stop;
    }
}
