package org.sealwright.overview.ui;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sealwright.overview.usecase.AddressStanding;
import org.sealwright.plugin.Findings;
import org.sealwright.plugin.Snoozed;

/// What the page shows.
///
/// @param addresses as far as they were looked at
/// @param answers   of the sources, by their place in the list
/// @param sources   how many answers there will be
/// @param snoozed   what is left alone today
/// @param all       what is left alone is shown as well
record OverviewState(
        Phase phase,
        List<AddressStanding> addresses,
        Map<Integer, Findings.Answer> answers,
        int sources,
        Snoozed snoozed,
        boolean all) {
    /// How far the reading of the addresses is.
    sealed interface Phase {
        record Loading() implements Phase {}

        record Ready() implements Phase {}

        /// @param advice may be empty
        record Unreadable(String sentence, String advice) implements Phase {}
    }

    OverviewState {
        addresses = List.copyOf(addresses);
        answers = Map.copyOf(answers);
    }

    static OverviewState beginning() {
        return new OverviewState(new Phase.Loading(), List.of(), Map.of(), 0, Snoozed.NONE, false);
    }

    /// All sources have answered.
    boolean complete() {
        return answers.size() >= sources;
    }

    OverviewState with(Phase next) {
        return new OverviewState(next, addresses, answers, sources, snoozed, all);
    }

    OverviewState with(List<AddressStanding> found) {
        return new OverviewState(new Phase.Ready(), found, answers, sources, snoozed, all);
    }

    OverviewState with(int source, Findings.Answer answer) {
        var next = new TreeMap<>(answers);
        next.put(source, answer);
        return new OverviewState(phase, addresses, next, sources, snoozed, all);
    }

    /// Of so many sources none has answered yet.
    OverviewState asking(int count) {
        return new OverviewState(phase, addresses, Map.of(), count, snoozed, all);
    }

    OverviewState with(Snoozed next) {
        return new OverviewState(phase, addresses, answers, sources, next, all);
    }

    OverviewState showingAll(boolean show) {
        return new OverviewState(phase, addresses, answers, sources, snoozed, show);
    }
}
