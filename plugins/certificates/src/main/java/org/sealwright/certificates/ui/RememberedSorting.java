package org.sealwright.certificates.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.core.settings.Setting;
import org.sealwright.kit.ui.ViewMemory;

/// By which column each list was sorted last: `expires` or `-expires`.
final class RememberedSorting {
    private final ViewMemory memory;

    RememberedSorting(ViewMemory memory) {
        this.memory = memory;
    }

    /// Where Thunderbird's order holds, there is none.
    Map<Tab, Sorting> all() {
        Map<Tab, Sorting> all = new EnumMap<>(Tab.class);
        for (var tab : Tab.values()) {
            sorting(tab, memory.value(setting(tab))).ifPresent(sorting -> all.put(tab, sorting));
        }
        return all;
    }

    void keep(Tab tab, Optional<Sorting> sorting) {
        memory.keep(
                setting(tab),
                sorting.map(by -> (by.ascending() ? "" : "-") + by.column().word())
                        .orElse(""));
    }

    private static Setting<String> setting(Tab tab) {
        return Setting.internal("window.sort.certificates." + tab.word(), "", text -> text, text -> text);
    }

    /// Empty for what is no column of that list.
    private static Optional<Sorting> sorting(Tab tab, String text) {
        boolean ascending = !text.startsWith("-");
        var word = ascending ? text : text.substring(1);
        return Stream.concat(tab.columns().stream(), tab.moreColumns().stream())
                .filter(column -> column.word().equals(word))
                .findFirst()
                .map(column -> new Sorting(column, ascending));
    }
}
