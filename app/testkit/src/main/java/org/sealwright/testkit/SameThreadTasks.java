package org.sealwright.testkit;

import java.util.function.Consumer;
import org.sealwright.core.task.Progress;
import org.sealwright.plugin.Tasks;

/// Runs work at once on the calling thread, so that a presenter's test reads from top to bottom.
public final class SameThreadTasks implements Tasks {
    @Override
    @SuppressWarnings("CatchingUnchecked") // the contract: whatever the work throws arrives at `failed`
    public <T> Running run(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        T result;
        try {
            result = work.run(Progress.none());
        } catch (Exception e) {
            failed.accept(e);
            return () -> {};
        }
        done.accept(result);
        return () -> {};
    }
}
