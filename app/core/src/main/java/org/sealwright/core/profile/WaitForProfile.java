package org.sealwright.core.profile;

import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.task.Progress;

/// Port: what to do when a change has to wait for Thunderbird to close. The window waits and shows
/// it; the command line refuses.
public interface WaitForProfile {
    /// Returns when no Thunderbird runs on the profile.
    ///
    /// @throws ProfileInUse if waiting is not possible here
    /// @throws java.util.concurrent.CancellationException if the user gave up
    void untilFree(Profile profile, Progress progress) throws ProfileInUse;
}
