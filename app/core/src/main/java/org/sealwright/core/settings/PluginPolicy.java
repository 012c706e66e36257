package org.sealwright.core.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// What the organisation says about plugins.
///
/// @param switchedOff ids of plugins that must not start
/// @param folder an additional folder to load plugins from
/// @param bundledOnly no plugin from any folder is loaded; also the strict side that holds while a policy file
///   cannot be read
public record PluginPolicy(Set<String> switchedOff, Optional<Path> folder, boolean bundledOnly) {
    public PluginPolicy {
        switchedOff = Set.copyOf(switchedOff);
    }

    public PluginPolicy(Set<String> switchedOff, Optional<Path> folder) {
        this(switchedOff, folder, false);
    }

    public static final PluginPolicy NONE = new PluginPolicy(Set.of(), Optional.empty());
}
