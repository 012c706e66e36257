package org.sealwright.overview.usecase;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileState;
import org.sealwright.core.profile.Profiles;

/// Finds Thunderbird's profiles for whoever begins with an empty one of the program's own. Nothing in them is opened
/// before the user has chosen. Reads files: never on the event thread.
public final class OfferThunderbird {
    /// With more than that, the list above the navigation is the better place.
    private static final int AT_MOST = 3;
    /// One that Thunderbird has made and not started with yet, or has no certificates in, gets its database here.
    private static final Set<ProfileState.Format> USABLE =
            EnumSet.of(ProfileState.Format.SQL, ProfileState.Format.NONE);

    private final CurrentProfile current;
    private final Profiles profiles;

    @Inject
    public OfferThunderbird(CurrentProfile current, Profiles profiles) {
        this.current = current;
        this.profiles = profiles;
    }

    /// Those that can be worked with, the one Thunderbird starts with first, those without certificates last. None
    /// while another profile than the program's own is open, which was chosen then.
    public List<Profile> offered() throws Problem {
        var here = current.profile().folder();
        var all = profiles.list();
        boolean own = all.stream()
                .map(ProfileState::profile)
                .anyMatch(
                        each -> each.kind() == Profile.Kind.OWN && each.folder().equals(here));
        return own
                ? all.stream()
                        .filter(each -> USABLE.contains(each.format()))
                        .filter(each -> each.profile().kind() == Profile.Kind.THUNDERBIRD)
                        .sorted(Comparator.comparing(
                                        (ProfileState each) -> !each.profile().isDefault())
                                .thenComparing(ProfileState::format))
                        .map(ProfileState::profile)
                        .limit(AT_MOST)
                        .toList()
                : List.of();
    }

    /// Works with it from now on, also after the next start.
    public void use(Profile chosen) throws Problem {
        current.switchTo(chosen);
    }
}
