package org.sealwright.core.profile;

import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.task.Progress;

/// Port: what to do when a change has to wait for Thunderbird to close. The window waits and shows
/// it; the command line refuses.
public interface WaitForProfile {
    /// How often Thunderbird may start between waiting and changing before we give up.
    int MOST_ACCIDENTS = 2;

    /// Returns when no Thunderbird runs on the profile.
    ///
    /// @throws ProfileInUse if waiting is not possible here
    /// @throws java.util.concurrent.CancellationException if the user gave up
    void untilFree(Profile profile, Progress progress) throws ProfileInUse;

    /// A change that needs the profile for itself.
    @FunctionalInterface
    interface Change<T> {
        /// @throws ProfileInUse Thunderbird was started meanwhile
        T make() throws Problem;
    }

    /// Waits until no Thunderbird runs on the profile, then makes the change; if Thunderbird starts again in
    /// between, waits again, but not for ever.
    ///
    /// @throws ProfileInUse if waiting is not possible here
    /// @throws java.util.concurrent.CancellationException if the user gave up
    default <T> T whenFree(Profile profile, Progress progress, Change<T> change) throws Problem {
        for (int accidents = 0; ; accidents++) {
            untilFree(profile, progress);
            try {
                return change.make();
            } catch (ProfileInUse e) {
                if (accidents == MOST_ACCIDENTS) {
                    throw e;
                }
            }
        }
    }
}
