package org.sealwright.kit.ui;

import java.util.function.Consumer;
import org.sealwright.plugin.Tasks;

/// Reads what a page shows, off the event thread and never twice at once. All calls come on the event thread.
///
/// @param <T> what is read
public final class PageReading<T> {
    private final Tasks tasks;
    private final String title;
    private final Tasks.Work<T> work;
    private final Consumer<? super T> done;
    private final Consumer<? super Exception> failed;
    private boolean running;
    private boolean again;

    /// @param title  what is being done, for the user
    /// @param done   shows what was read
    /// @param failed says that it could not be read; gets a [java.util.concurrent.CancellationException] too
    public PageReading(
            Tasks tasks,
            String title,
            Tasks.Work<T> work,
            Consumer<? super T> done,
            Consumer<? super Exception> failed) {
        this.tasks = tasks;
        this.title = title;
        this.work = work;
        this.done = done;
        this.failed = failed;
    }

    /// Reads. While it is being read, further wishes become one more reading: what is being read may be older than
    /// they are.
    public void read() {
        if (running) {
            again = true;
            return;
        }
        running = true;
        tasks.run(title, work, result -> end(() -> done.accept(result)), failure -> end(() -> failed.accept(failure)));
    }

    private void end(Runnable answer) {
        running = false;
        answer.run();
        if (again) {
            again = false;
            read();
        }
    }
}
