package org.sealwright.certificates.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealwright.certificates.ui.CertificatesState.Listing;

/// All rows of all tabs, each tab in the order its heading wants. Immutable; sorting again makes another.
///
/// @param rows     in the order wanted
/// @param natural  in Thunderbird's order
/// @param sortings by tab; absent where Thunderbird's order holds
record Lists(Map<Tab, List<Row>> rows, Map<Tab, List<Row>> natural, Map<Tab, Sorting> sortings) {
    static final Lists EMPTY = new Lists(Map.of(), Map.of(), Map.of());

    Lists {
        rows = Map.copyOf(rows);
        natural = Map.copyOf(natural);
        sortings = Map.copyOf(sortings);
    }

    /// What was read anew, sorted as the old lists were; these lists if nothing has changed.
    Lists replacedBy(Map<Tab, List<Row>> fresh) {
        if (fresh.equals(natural)) {
            return this;
        }
        Map<Tab, List<Row>> sorted = new EnumMap<>(Tab.class);
        fresh.forEach((tab, list) -> sorted.put(
                tab, sorting(tab).map(sorting -> sorting.sorted(list)).orElse(list)));
        return new Lists(sorted, fresh, sortings);
    }

    /// The same, as long as there are no rows yet, with other orders.
    Lists sortedBy(Map<Tab, Sorting> remembered) {
        return new Lists(rows, natural, remembered);
    }

    Lists sorted(Tab tab, Optional<Sorting> sorting) {
        var list = natural.getOrDefault(tab, List.of());
        Map<Tab, List<Row>> next = new EnumMap<>(Tab.class);
        next.putAll(rows);
        next.put(tab, sorting.map(by -> by.sorted(list)).orElse(list));
        Map<Tab, Sorting> nextSortings = new EnumMap<>(Tab.class);
        nextSortings.putAll(sortings);
        nextSortings.remove(tab);
        sorting.ifPresent(by -> nextSortings.put(tab, by));
        return new Lists(next, natural, nextSortings);
    }

    Optional<Sorting> sorting(Tab tab) {
        return Optional.ofNullable(sortings.get(tab));
    }

    int total(Tab tab) {
        return natural.getOrDefault(tab, List.of()).size();
    }

    /// What fits the search. Called at each letter typed, on the event thread: a plain scan of prepared texts.
    ///
    /// @param from where to look: all rows, or what the last search left of them
    Map<Tab, Listing> found(Search search, Map<Tab, List<Row>> from) {
        Map<Tab, Listing> found = new EnumMap<>(Tab.class);
        for (var tab : Tab.values()) {
            found.put(tab, new Listing(search.in(from.getOrDefault(tab, List.of())), total(tab), sorting(tab)));
        }
        return found;
    }

    /// Is one of these rows there?
    boolean holds(Set<String> ids) {
        return natural.values().stream().flatMap(List::stream).anyMatch(row -> ids.contains(row.id()));
    }
}
