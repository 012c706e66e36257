package org.sealwright.plugin.ui;

import java.util.Optional;

/// Port: who imports authorities in this run. Bound to the shell.
@FunctionalInterface
public interface AuthoritiesReceivers {
    /// The first plugin that does; empty if none does, and until all plugins are loaded.
    Optional<AuthoritiesReceiver> first();
}
