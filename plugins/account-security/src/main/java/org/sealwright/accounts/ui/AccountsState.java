package org.sealwright.accounts.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.accounts.usecase.ListIdentities.Report;

/// All that the page shows at one moment.
///
/// @param own      the list is the user's own, not Thunderbird's
/// @param selected the one that is selected
/// @param busy     a change is being made, perhaps waiting for Thunderbird to close
record AccountsState(Phase phase, boolean own, List<Report> reports, Optional<Report> selected, boolean busy) {
    AccountsState {
        reports = List.copyOf(reports);
    }

    sealed interface Phase {
        /// Nothing was read yet.
        record Loading() implements Phase {}

        record Ready() implements Phase {}

        /// @param advice may be empty
        record Unreadable(String sentence, String advice) implements Phase {}
    }

    /// Before anything was read.
    static AccountsState beginning() {
        return new AccountsState(new Phase.Loading(), false, List.of(), Optional.empty(), false);
    }

    static String idOf(Report report) {
        return report.identity().id();
    }

    Set<String> selectedIds() {
        return selected.map(report -> Set.of(idOf(report))).orElse(Set.of());
    }

    /// The identity may be changed now.
    boolean editable() {
        return phase instanceof Phase.Ready && selected.isPresent() && !busy;
    }

    AccountsState with(Phase next) {
        return new AccountsState(next, own, reports, selected, busy);
    }

    AccountsState read(boolean isOwn, List<Report> next) {
        return new AccountsState(new Phase.Ready(), isOwn, next, selected, busy);
    }

    AccountsState selecting(Optional<Report> next) {
        return new AccountsState(phase, own, reports, next, busy);
    }

    AccountsState busy(boolean now) {
        return new AccountsState(phase, own, reports, selected, now);
    }
}
