package org.sealwright.csr.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.csr.usecase.ListRequests.Listed;

/// All that the page shows at one moment.
///
/// @param selected the one that is selected
/// @param details  of it
record RequestsState(Phase phase, List<Listed> requests, Optional<Listed> selected, Details details) {
    RequestsState {
        requests = List.copyOf(requests);
    }

    /// Before anything was read.
    static RequestsState beginning() {
        return new RequestsState(new Phase.Loading(), List.of(), Optional.empty(), new Details.Nothing());
    }

    sealed interface Phase {
        /// Nothing was read yet.
        record Loading() implements Phase {}

        record Ready() implements Phase {}

        /// @param advice may be empty
        record Unreadable(String sentence, String advice) implements Phase {}
    }

    static String idOf(Listed listed) {
        return listed.id().hex();
    }

    Set<String> selectedIds() {
        return selected.map(listed -> Set.of(idOf(listed))).orElse(Set.of());
    }

    RequestsState with(Phase next) {
        return new RequestsState(next, requests, selected, details);
    }

    RequestsState with(List<Listed> next) {
        return new RequestsState(phase, next, selected, details);
    }

    RequestsState with(Details next) {
        return new RequestsState(phase, requests, selected, next);
    }

    RequestsState selecting(Optional<Listed> next) {
        return new RequestsState(phase, requests, next, details);
    }
}
