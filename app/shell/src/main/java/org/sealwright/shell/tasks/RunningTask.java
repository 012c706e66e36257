package org.sealwright.shell.tasks;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.task.Progress;
import org.sealwright.plugin.Tasks;

/// One piece of work that was begun: what it says of itself, and what the user wants of it. The working thread
/// writes it, the event thread reads it, either may cancel it.
final class RunningTask implements Progress, Tasks.Running {
    private enum Phase {
        CAN_STOP,
        SHALL_STOP,
        CANNOT_STOP
    }

    private record Step(long done, long total) {}

    private final String title;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CAN_STOP);
    private volatile Step step = new Step(0, 0);
    private volatile @Nullable String waitsFor;

    RunningTask(String title) {
        this.title = title;
    }

    @Override
    public void at(long done, long total) {
        step = new Step(done, total);
    }

    @Override
    public void stopIfCancelled() {
        if (phase.get() == Phase.SHALL_STOP) {
            throw new CancellationException();
        }
    }

    @Override
    public void pointOfNoReturn() {
        phase.compareAndSet(Phase.CAN_STOP, Phase.CANNOT_STOP);
        stopIfCancelled();
    }

    @Override
    public void cancel() {
        phase.compareAndSet(Phase.CAN_STOP, Phase.SHALL_STOP);
    }

    /// What it waits for, in the user's words; null when it goes on.
    void waitsFor(@Nullable String sentence) {
        waitsFor = sentence;
    }

    TaskRow row() {
        var now = step;
        var waiting = waitsFor;
        return new TaskRow(
                waiting == null ? title : waiting,
                now.done(),
                waiting == null ? now.total() : 0,
                phase.get() == Phase.CAN_STOP,
                phase.get() == Phase.SHALL_STOP);
    }
}
