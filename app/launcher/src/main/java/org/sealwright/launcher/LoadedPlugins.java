package org.sealwright.launcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sealwright.plugin.PluginState;
import org.sealwright.plugin.Plugins;

/// What became of each plugin; filled by [PluginLoader], read by whoever lists them.
final class LoadedPlugins implements Plugins {
    private final List<PluginState> states = new CopyOnWriteArrayList<>();
    private final Map<String, String> switchedOff = new ConcurrentHashMap<>();

    void add(PluginState state) {
        states.add(state);
    }

    /// @param command one that a plugin has which must not start
    /// @param plugin  its id
    void switchedOff(String command, String plugin) {
        switchedOff.put(command, plugin);
    }

    /// The plugin that must not start and has the command, by its id.
    Optional<String> switchedOff(String command) {
        return Optional.ofNullable(switchedOff.get(command));
    }

    @Override
    public List<PluginState> states() {
        return List.copyOf(states);
    }
}
