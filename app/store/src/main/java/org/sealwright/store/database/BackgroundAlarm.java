package org.sealwright.store.database;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sealwright.core.task.Subscription;

/// An [Alarm] with one thread that never keeps the program from ending.
public final class BackgroundAlarm implements Alarm {
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "auto-lock");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    public BackgroundAlarm() {
        executor.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Subscription after(Duration delay, Runnable work) {
        var task = executor.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> task.cancel(false);
    }
}
