package org.sealwright.launcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/// What the plugins contribute to one set, made when it is first asked for and remembered from then on: most
/// commands ask for none of it, and the window only after it was painted. Safe for several threads at once.
final class Remembered<T> {
    private final List<Supplier<? extends Collection<? extends T>>> plugins = new ArrayList<>();
    private List<T> made = List.of();
    private boolean isMade;

    /// @param contributed by one plugin
    synchronized void add(Supplier<? extends Collection<? extends T>> contributed) {
        plugins.add(contributed);
        made = List.of();
        isMade = false;
    }

    /// In the order of the plugins. Nothing is remembered if one of them fails.
    synchronized List<T> all() {
        if (!isMade) {
            var all = new ArrayList<T>();
            plugins.forEach(plugin -> all.addAll(plugin.get()));
            made = List.copyOf(all);
            isMade = true;
        }
        return made;
    }
}
