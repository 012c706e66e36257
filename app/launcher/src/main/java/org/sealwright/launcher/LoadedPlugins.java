package org.sealwright.launcher;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sealwright.plugin.PluginState;
import org.sealwright.plugin.Plugins;

/// What became of each plugin; filled by [PluginLoader], read by whoever lists them.
final class LoadedPlugins implements Plugins {
    private final List<PluginState> states = new CopyOnWriteArrayList<>();

    void add(PluginState state) {
        states.add(state);
    }

    @Override
    public List<PluginState> states() {
        return List.copyOf(states);
    }
}
