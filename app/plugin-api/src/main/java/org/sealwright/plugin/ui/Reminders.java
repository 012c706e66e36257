package org.sealwright.plugin.ui;

import java.util.List;

/// Port: what the plugins of this run remind of. Bound to the shell.
@FunctionalInterface
public interface Reminders {
    /// In their order; empty until all plugins are loaded, so ask when a page opens.
    List<Reminder> all();
}
