package org.sealwright.shell.profile;

import java.util.List;
import java.util.Optional;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.NotOpened;
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
/// @param notOpened  the own one stands in for the one last chosen
record SwitcherState(
        boolean read,
        Optional<Profile> current,
        Optional<Protection> protection,
        Optional<Problem> trouble,
        boolean inUse,
        List<ProfileState> known,
        Optional<NotOpened> notOpened) {
    static final SwitcherState NOTHING_YET = new SwitcherState(
            false, Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(), Optional.empty());

    SwitcherState {
        known = List.copyOf(known);
    }

    /// Another profile has just been opened; all else is read in a moment.
    SwitcherState opened(Profile profile, Protection how) {
        return new SwitcherState(
                true, Optional.of(profile), Optional.of(how), Optional.empty(), false, known, Optional.empty());
    }

    boolean isCurrent(Profile profile) {
        return current.map(now -> now.folder().equals(profile.folder())).orElse(false);
    }

    /// A plain database somewhere is no Thunderbird profile, and not the own one either.
    boolean isElsewhere(Profile profile) {
        return profile.kind() == Profile.Kind.OWN
                && known.stream().noneMatch(each -> each.profile().folder().equals(profile.folder()));
    }

    /// Whether this is the same trouble as before, and so known to the user.
    boolean sameTroubleAs(SwitcherState before) {
        return trouble.map(Problem::code).equals(before.trouble.map(Problem::code));
    }
}
