package org.sealwright.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.task.Subscription;
import org.sealwright.shell.thread.EventThread;

/// An event thread that a test turns by hand, with a clock of its own.
public final class ManualEventThread implements EventThread {
    private record Appointment(Duration when, Runnable work) {}

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public synchronized void run(Runnable work) {
        waiting.add(work);
    }

    @Override
    public <T> T ask(Supplier<T> question) {
        return question.get();
    }

    @Override
    public synchronized Subscription after(Duration delay, Runnable work) {
        var appointment = new Appointment(now.plus(delay), work);
        appointments.add(appointment);
        return () -> appointments.remove(appointment);
    }

    /// Runs all that waits.
    public void turn() {
        for (var next = poll(); next != null; next = poll()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable poll() {
        return waiting.poll();
    }

    /// Lets time pass.
    public void pass(Duration time) {
        now = now.plus(time);
        for (var due : List.copyOf(appointments)) {
            if (due.when().compareTo(now) <= 0 && appointments.remove(due)) {
                due.work().run();
            }
        }
        turn();
    }
}
