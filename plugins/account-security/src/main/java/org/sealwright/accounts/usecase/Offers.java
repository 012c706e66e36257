package org.sealwright.accounts.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import org.sealwright.core.account.Offer;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Settings;

/// The rules of choosing, by profile and by the renewal window that user and organisation want.
public final class Offers {
    private final Clock clock;
    private final Settings settings;

    @Inject
    public Offers(Clock clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    Offer in(Profile profile) {
        return new Offer(profile.kind(), clock, CommonSettings.renewalWindow(settings));
    }
}
