package org.sealwright.overview.ui.timeline;

import java.util.List;
import org.sealwright.overview.usecase.Timeline;

/// What the presenter needs of the page.
interface TimelineView {
    /// @param own    one sentence for each own certificate
    /// @param people sentences about other people's certificates; empty if there are none
    record Shown(Timeline timeline, List<String> own, List<String> people) {
        public Shown {
            own = List.copyOf(own);
            people = List.copyOf(people);
        }
    }

    void render(Shown shown);

    /// @param sentence that there is no certificate to show
    void renderNothing(String sentence);

    /// @param sentence why it cannot be shown, and what to do
    void renderUnreadable(String sentence);
}
