package org.sealwright.shell.tasks;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;
import org.sealwright.shell.thread.EventThread;

/// The tasks that run now, and those of them that have lasted long enough to be shown. On the event thread, except
/// where it says otherwise.
public final class TaskBoard {
    static final Duration MOMENT = Duration.ofMillis(400);

    private final EventThread eventThread;
    private final Map<RunningTask, Subscription> running = new LinkedHashMap<>();
    private final List<RunningTask> shown = new ArrayList<>();
    private final Listeners listeners = new Listeners();
    private final ScopedValue<RunningTask> current = ScopedValue.newInstance();

    @Inject
    public TaskBoard(EventThread eventThread) {
        this.eventThread = eventThread;
    }

    void began(RunningTask task) {
        running.put(task, eventThread.after(MOMENT, () -> show(task)));
    }

    void ended(RunningTask task) {
        var waiting = running.remove(task);
        if (waiting != null) {
            waiting.close();
        }
        shown.remove(task);
        listeners.changed();
    }

    /// Shows it now, whether or not it has lasted a moment.
    void show(RunningTask task) {
        if (running.containsKey(task) && !shown.contains(task)) {
            shown.add(task);
            listeners.changed();
        }
    }

    /// Runs the work of `task` so that [#current()] finds it; on the working thread.
    <T> T within(RunningTask task, Callable<T> work) throws Exception {
        return ScopedValue.where(current, task).call(work::call);
    }

    /// The task whose work the calling thread does, if any; on any thread.
    Optional<RunningTask> current() {
        return current.isBound() ? Optional.of(current.get()) : Optional.empty();
    }

    List<RunningTask> shown() {
        return List.copyOf(shown);
    }

    /// Whether nothing runs.
    public boolean idle() {
        return running.isEmpty();
    }

    /// Whether something runs that has lasted a moment, so that the user knows of it.
    public boolean busy() {
        return !shown.isEmpty();
    }

    /// Asks all tasks to stop where they can.
    public void cancelAll() {
        running.keySet().forEach(RunningTask::cancel);
        listeners.changed();
    }

    /// Called on the event thread when a task appears or ends.
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }
}
