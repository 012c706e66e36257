package org.sealwright.plugin;

import java.util.function.Consumer;
import org.sealwright.core.task.Progress;

/// Port: work off the event thread. Bound to the shell; tests use a same-thread one.
public interface Tasks {
    /// The work. It may throw what it likes; interruption is not used.
    @FunctionalInterface
    interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /// Work that was begun.
    interface Running {
        /// Asks the work to stop at its next [Progress#stopIfCancelled()].
        void cancel();
    }

    /// Runs `work` on a thread of its own; exactly one of the two callbacks then runs on the event thread.
    /// Progress and Cancel appear when the work outlasts a moment. A cancel arrives as
    /// [java.util.concurrent.CancellationException].
    ///
    /// @param title what is being done, for the user: "Importing anna.p12"
    <T> Running run(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);
}
