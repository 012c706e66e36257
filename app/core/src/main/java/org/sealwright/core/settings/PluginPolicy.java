package org.sealwright.core.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// What the organisation says about plugins.
///
/// @param switchedOff ids of plugins that must not start
/// @param folder an additional folder to load plugins from
public record PluginPolicy(Set<String> switchedOff, Optional<Path> folder) {
    public PluginPolicy {
        switchedOff = Set.copyOf(switchedOff);
    }

    public static final PluginPolicy NONE = new PluginPolicy(Set.of(), Optional.empty());
}
