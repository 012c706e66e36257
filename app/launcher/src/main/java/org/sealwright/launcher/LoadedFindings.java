package org.sealwright.launcher;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.Findings;

/// What the plugins that started can find; filled while they are loaded. Its sources are made when they are first
/// asked for: most commands never do, and the window only after it was painted.
final class LoadedFindings implements Findings {
    private final List<Supplier<? extends Collection<FindingSource>>> plugins = new CopyOnWriteArrayList<>();

    /// @param contributed by one plugin
    void add(Supplier<? extends Collection<FindingSource>> contributed) {
        plugins.add(contributed);
    }

    @Override
    public List<FindingSource> sources() {
        return plugins.stream().flatMap(plugin -> plugin.get().stream()).toList();
    }
}
