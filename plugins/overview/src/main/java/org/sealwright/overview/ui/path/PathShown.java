package org.sealwright.overview.ui.path;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sealwright.plugin.ui.PathStep;

/// What the path shows.
///
/// @param addresses the profile's, as written; hostile text
/// @param chosen    one of them; empty while there is none
/// @param steps     in their order, each with how it stands; empty while that is not known
/// @param ready     that all is done, in one sentence; empty if it is not
/// @param watching  the folder of downloads is watched
/// @param arrived   a file that arrived there and waits
/// @param trouble   why nothing can be shown; empty if it can
record PathShown(
        List<String> addresses,
        Optional<String> chosen,
        List<Step> steps,
        String ready,
        boolean watching,
        Optional<Path> arrived,
        String trouble) {
    /// A step with how it stands.
    record Step(PathStep step, PathStep.Standing standing) {}

    static final PathShown NOTHING =
            new PathShown(List.of(), Optional.empty(), List.of(), "", false, Optional.empty(), "");

    PathShown {
        addresses = List.copyOf(addresses);
        steps = List.copyOf(steps);
    }

    PathShown watching(boolean now, Optional<Path> file) {
        return new PathShown(addresses, chosen, steps, ready, now, file, trouble);
    }

    PathShown troubled(String sentence) {
        return new PathShown(addresses, chosen, steps, ready, watching, arrived, sentence);
    }
}
