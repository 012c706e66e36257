package org.sealwright.plugin;

import java.util.List;

/// The plugins of this run.
public interface Plugins {
    /// Each once, in loading order.
    List<PluginState> states();
}
