package org.sealwright.plugin.ui;

import java.util.List;
import java.util.Optional;
import org.sealwright.plugin.Finding;

/// Port: what the plugins of this run can do about findings. Bound to the shell.
@FunctionalInterface
public interface FindingActions {
    /// In their order; empty until all plugins are loaded, so ask when something is shown.
    List<FindingAction> all();

    /// The one to offer for a finding.
    default Optional<FindingAction> of(Finding finding) {
        return all().stream()
                .filter(action -> action.kinds().contains(finding.kind()))
                .findFirst();
    }

    /// Does something about a finding; on the event thread.
    ///
    /// @param ended called when nothing of it is under way any more: neither dialog nor task
    default void run(FindingAction action, Finding finding, Runnable ended) {
        try {
            action.run().accept(finding);
        } finally {
            ended.run();
        }
    }
}
