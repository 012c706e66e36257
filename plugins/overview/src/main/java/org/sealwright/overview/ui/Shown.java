package org.sealwright.overview.ui;

import java.util.List;
import org.sealwright.core.profile.Profile;

/// The whole page as it is to be shown. Texts are safe to show, but for names of profiles.
///
/// @param summary    one sentence over all cards
/// @param cards      none while nothing is known, and none where there is nothing yet
/// @param empty      there is neither address nor certificate: the way begins here
/// @param profiles   of Thunderbird, to work with instead of this empty one
/// @param unreadable why nothing can be shown; empty if it can
/// @param leftAlone  how many findings are left alone
/// @param all        they are shown too
record Shown(
        String summary,
        List<Card> cards,
        boolean empty,
        List<Profile> profiles,
        String unreadable,
        long leftAlone,
        boolean all) {
    Shown {
        profiles = List.copyOf(profiles);
        cards = List.copyOf(cards);
    }
}
