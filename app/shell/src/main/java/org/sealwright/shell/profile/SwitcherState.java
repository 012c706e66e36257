package org.sealwright.shell.profile;

import java.util.List;
import java.util.Optional;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileState;

/// What the profile switcher shows.
///
/// @param read       whether anything was read yet
/// @param current    empty if it cannot be opened
/// @param protection empty if its database cannot be opened
/// @param trouble    why not
/// @param inUse      Thunderbird runs on the current one
/// @param known      to choose from
record SwitcherState(
        boolean read,
        Optional<Profile> current,
        Optional<Protection> protection,
        Optional<Problem> trouble,
        boolean inUse,
        List<ProfileState> known) {
    static final SwitcherState NOTHING_YET =
            new SwitcherState(false, Optional.empty(), Optional.empty(), Optional.empty(), false, List.of());

    SwitcherState {
        known = List.copyOf(known);
    }

    boolean isCurrent(Profile profile) {
        return current.map(now -> now.folder().equals(profile.folder())).orElse(false);
    }

    /// Whether this is the same trouble as before, and so known to the user.
    boolean sameTroubleAs(SwitcherState before) {
        return trouble.map(Problem::code).equals(before.trouble.map(Problem::code));
    }
}
