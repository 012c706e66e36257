package org.sealwright.shell.tasks;

import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.sealwright.plugin.Tasks;
import org.sealwright.shell.thread.EventThread;

/// Tasks of the window: each on a virtual thread of its own. May be called on any thread.
public final class WindowTasks implements Tasks {
    private final TaskBoard board;
    private final EventThread eventThread;
    private final Executor workers;

    @Inject
    public WindowTasks(TaskBoard board, EventThread eventThread) {
        this(board, eventThread, work -> Thread.ofVirtual().name("task").start(work));
    }

    WindowTasks(TaskBoard board, EventThread eventThread, Executor workers) {
        this.board = board;
        this.eventThread = eventThread;
        this.workers = workers;
    }

    @Override
    public <T> Running run(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        var task = new RunningTask(title);
        var whole = Undertaking.current();
        whole.partBegins();
        eventThread.run(() -> board.began(task));
        workers.execute(() -> {
            var callback = perform(task, work, done, failed);
            eventThread.run(() -> {
                board.ended(task);
                whole.lastOf(callback);
            });
        });
        return task;
    }

    @SuppressWarnings("CatchingUnchecked") // the contract: whatever the work throws arrives at `failed`
    private <T> Runnable perform(
            RunningTask task, Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        try {
            T result = board.within(task, () -> work.run(task));
            return () -> done.accept(result);
        } catch (Exception e) {
            return () -> failed.accept(e);
        } catch (Error e) {
            return () -> failed.accept(new ExecutionException(e));
        }
    }
}
