package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.FindingActions;
import org.sealwright.shell.tasks.Undertaking;

/// What the plugins can do about findings, once they are loaded.
public final class ContributedFindingActions implements FindingActions {
    private volatile List<FindingAction> actions = List.of();

    @Inject
    public ContributedFindingActions() {}

    void are(List<FindingAction> contributed) {
        actions = contributed.stream()
                .sorted(Comparator.comparingInt(FindingAction::order))
                .toList();
    }

    @Override
    public List<FindingAction> all() {
        return actions;
    }

    @Override
    public void run(FindingAction action, Finding finding, Runnable ended) {
        Undertaking.run(() -> action.run().accept(finding), ended);
    }
}
