package org.sealwright.cli;

import jakarta.inject.Inject;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.task.Progress;

/// A script does not wait for Thunderbird to close: the command ends with exit code 6.
final class RefuseToWait implements WaitForProfile {
    private final Profiles profiles;

    @Inject
    RefuseToWait(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public void untilFree(Profile profile, Progress progress) throws ProfileInUse {
        if (profiles.inUse(profile)) {
            throw new ProfileInUse(profile.folder());
        }
    }
}
