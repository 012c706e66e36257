package org.sealwright.overview.ui;

import java.util.HashSet;
import java.util.Set;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.FindingActions;

/// What is being done about findings. Until it is done, and what it changed was looked at, it cannot be begun a
/// second time: what is found now may be mended already. On the event thread.
final class UnderWay {
    private final FindingActions actions;
    private final Set<String> running = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    UnderWay(FindingActions actions) {
        this.actions = actions;
    }

    boolean is(FindingAction action) {
        return running.contains(action.id()) || done.contains(action.id());
    }

    /// @param began the buttons can be put off
    /// @param ended what was found can be looked at again; [#lookedAt()] tells that it was
    void run(FindingAction action, Finding finding, Runnable began, Runnable ended) {
        if (is(action)) {
            return;
        }
        running.add(action.id());
        began.run();
        actions.run(action, finding, () -> {
            running.remove(action.id());
            done.add(action.id());
            ended.run();
        });
    }

    /// Everything that was done is now seen.
    void lookedAt() {
        done.clear();
    }
}
