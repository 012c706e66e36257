package org.sealwright.core.task;

/// Handed down into work that takes longer than a moment. Safe to call from the working thread
/// only.
public interface Progress {
    /// Says how far the work is.
    ///
    /// @param done steps done, from 0
    /// @param total steps in all; 0 if that is not known
    void at(long done, long total);

    /// Long loops call this where they can stop without harm.
    ///
    /// @throws CancellationException if the user cancelled
    void stopIfCancelled();

    /// From here on the work cannot be stopped any more; Cancel is shown disabled. Called before the step itself,
    /// because it is the last chance to stop: no accepted Cancel is ignored.
    ///
    /// @throws CancellationException if the user cancelled
    void pointOfNoReturn();

    /// Nobody watches and nobody cancels.
    static Progress none() {
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void stopIfCancelled() {}

            @Override
            public void pointOfNoReturn() {}
        };
    }
}
