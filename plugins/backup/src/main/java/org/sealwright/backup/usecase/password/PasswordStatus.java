package org.sealwright.backup.usecase.password;

import jakarta.inject.Inject;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.settings.PrimaryPasswordRules;
import org.sealwright.core.settings.Settings;

/// How the current profile is protected.
public final class PasswordStatus {
    private final CurrentProfile current;
    private final Profiles profiles;
    private final Settings settings;

    @Inject
    PasswordStatus(CurrentProfile current, Profiles profiles, Settings settings) {
        this.current = current;
        this.profiles = profiles;
        this.settings = settings;
    }

    /// @param inUse Thunderbird runs on it, so the password cannot be changed now
    /// @param rules for the next password
    public record Status(Profile profile, Protection protection, boolean inUse, PrimaryPasswordRules rules) {
        public boolean isSet() {
            return protection != Protection.NO_PASSWORD;
        }

        /// There must be a password, and there is none.
        public boolean breaksRules() {
            return rules.required() && !isSet();
        }
    }

    public Status status() throws Problem {
        var here = current.open();
        return new Status(
                here.profile(),
                here.database().protection(),
                profiles.inUse(here.profile()),
                PrimaryPasswordRules.of(settings));
    }
}
