package org.sealwright.launcher;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.Findings;

/// What the plugins that started can find; filled while they are loaded.
final class LoadedFindings implements Findings {
    private final Remembered<FindingSource> contributed = new Remembered<>();

    /// @param ofPlugin made when it is first asked for
    void add(Supplier<? extends Collection<FindingSource>> ofPlugin) {
        contributed.add(ofPlugin);
    }

    @Override
    public List<FindingSource> sources() {
        return contributed.all();
    }
}
