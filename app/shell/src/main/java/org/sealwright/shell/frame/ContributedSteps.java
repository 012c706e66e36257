package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.PathSteps;

/// The steps of the guided path that the plugins add, once they are loaded.
public final class ContributedSteps implements PathSteps {
    private volatile List<PathStep> steps = List.of();

    @Inject
    public ContributedSteps() {}

    void are(List<PathStep> contributed) {
        steps = contributed.stream()
                .sorted(Comparator.comparingInt(PathStep::order))
                .toList();
    }

    @Override
    public List<PathStep> all() {
        return steps;
    }
}
