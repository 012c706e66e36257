package org.sealwright.plugin.ui;

import java.util.List;

/// Port: the steps of the guided path that the plugins of this run add. Bound to the shell.
@FunctionalInterface
public interface PathSteps {
    /// In their order; empty until all plugins are loaded, so ask when the path opens.
    List<PathStep> all();
}
