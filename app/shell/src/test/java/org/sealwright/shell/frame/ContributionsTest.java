package org.sealwright.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.shell.ShellUnderTest;

/// What plugins contribute reaches the others in order.
class ContributionsTest {
    private static final Texts TEXTS = Texts.beside(ShellUnderTest.class, new Texts.Language(Locale.ENGLISH));

    private static FindingAction action(String id, int order, String... kinds) {
        return new FindingAction(id, order, TEXTS, Set.of(kinds), _ -> {});
    }

    private static PathStep step(String id, int order) {
        var source = new PathStep.Source() {
            @Override
            public PathStep.Standing standing(Optional<String> address) {
                return PathStep.Standing.of(PathStep.Progress.DONE, "");
            }

            @Override
            public Subscription onChange(Runnable listener) {
                return () -> {};
            }
        };
        return new PathStep(id, order, TEXTS, source, List.of());
    }

    @Test
    void theFirstActionForAKindIsOfferedWhoeverFoundIt() {
        var actions = new ContributedFindingActions();
        var general = action("general", 50, "sample.hint", "sample.other");
        var better = action("better", 10, "sample.hint");
        actions.are(List.of(general, better));
        assertThat(actions.of(finding("sample.hint"))).contains(better);
        assertThat(actions.of(finding("sample.other"))).contains(general);
        assertThat(actions.of(finding("sample.unknown"))).isEmpty();
    }

    private static Finding finding(String kind) {
        return Finding.general(kind, "all", Urgency.ADVICE, "A sample.");
    }

    @Test
    void stepsStandInTheirOrder() {
        var steps = new ContributedSteps();
        assertThat(steps.all()).isEmpty();
        steps.are(List.of(step("later", 70), step("first", 10), step("then", 20)));
        assertThat(steps.all()).extracting(PathStep::id).containsExactly("first", "then", "later");
    }
}
