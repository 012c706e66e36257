package org.sealwright.certificates.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.trust.ServerException;
import org.sealwright.kit.usecase.Description;

/// All that the page shows at one moment.
///
/// @param phase    whether there is something to show
/// @param tabs     every tab's list
/// @param current  the tab in front
/// @param typed    what stands in the search field
/// @param selected the selected rows of the current tab
/// @param details  of what is selected
/// @param damages  sentences about what cannot be used
record CertificatesState(
        Phase phase,
        Map<Tab, Listing> tabs,
        Tab current,
        String typed,
        List<Row> selected,
        Details details,
        List<String> damages) {
    CertificatesState {
        tabs = Map.copyOf(tabs);
        selected = List.copyOf(selected);
        damages = List.copyOf(damages);
    }

    /// Before anything was read.
    static CertificatesState beginning() {
        Map<Tab, Listing> tabs = new EnumMap<>(Tab.class);
        for (var tab : Tab.values()) {
            tabs.put(tab, new Listing(List.of(), 0, Optional.empty()));
        }
        return new CertificatesState(
                new Phase.Loading(), tabs, Tab.MINE, "", List.of(), new Details.Nothing(), List.of());
    }

    /// @param shown what fits the search, in the order wanted
    /// @param total how many there are without a search
    record Listing(List<Row> shown, int total, Optional<Sorting> sorting) {}

    sealed interface Phase {
        /// Nothing was read yet.
        record Loading() implements Phase {}

        record Ready() implements Phase {}

        /// @param advice may be empty
        record Unreadable(String sentence, String advice) implements Phase {}
    }

    /// What stands beside the list.
    sealed interface Details {
        record Nothing() implements Details {}

        /// @param comparable two certificates
        record Several(int count, boolean comparable) implements Details {}

        record OfCertificate(Description description) implements Details {}

        record OfKey(LoneKey lone) implements Details {}

        record OfException(ServerException exception) implements Details {}
    }

    Listing listing(Tab tab) {
        return tabs.getOrDefault(tab, new Listing(List.of(), 0, Optional.empty()));
    }

    boolean searching() {
        return !typed.isBlank();
    }

    /// Thunderbird's five tabs always, the sixth when there is something in it.
    boolean shows(Tab tab) {
        return tab != Tab.OTHER || listing(tab).total() > 0;
    }

    Set<String> selectedIds() {
        return selected.stream().map(Row::id).collect(Collectors.toSet());
    }

    CertificatesState with(Phase next) {
        return new CertificatesState(next, tabs, current, typed, selected, details, damages);
    }

    CertificatesState with(Map<Tab, Listing> next) {
        return new CertificatesState(phase, next, current, typed, selected, details, damages);
    }

    CertificatesState with(Tab next) {
        return new CertificatesState(phase, tabs, next, typed, selected, details, damages);
    }

    CertificatesState with(Details next) {
        return new CertificatesState(phase, tabs, current, typed, selected, next, damages);
    }

    CertificatesState typed(String next) {
        return new CertificatesState(phase, tabs, current, next, selected, details, damages);
    }

    CertificatesState selecting(List<Row> next) {
        return new CertificatesState(phase, tabs, current, typed, next, details, damages);
    }

    CertificatesState damaged(List<String> next) {
        return new CertificatesState(phase, tabs, current, typed, selected, details, next);
    }
}
