package org.sealwright.shell.profile;

import java.util.List;
import java.util.Optional;
import org.sealwright.core.database.Protection;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileState;

/// What the profile switcher shows.
///
/// @param current    empty until it was read
/// @param protection empty if its database cannot be opened
/// @param inUse      Thunderbird runs on the current one
/// @param known      to choose from
record SwitcherState(
        Optional<Profile> current, Optional<Protection> protection, boolean inUse, List<ProfileState> known) {
    static final SwitcherState NOTHING_YET = new SwitcherState(Optional.empty(), Optional.empty(), false, List.of());

    SwitcherState {
        known = List.copyOf(known);
    }

    boolean isCurrent(Profile profile) {
        return current.map(now -> now.folder().equals(profile.folder())).orElse(false);
    }
}
