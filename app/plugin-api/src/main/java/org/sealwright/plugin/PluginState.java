package org.sealwright.plugin;

import java.util.Locale;

/// Whether a plugin runs.
///
/// @param id     its id, or its class name if it did not come so far
/// @param name   what people call it; its id if that is not known
/// @param reason one sentence; empty when it started
public record PluginState(String id, String name, State state, String reason) {
    /// Of a plugin whose name is not known.
    public PluginState(String id, State state, String reason) {
        this(id, id, state, reason);
    }

    public enum State {
        STARTED,
        FAILED,
        /// By policy.
        SWITCHED_OFF,
        /// Its folder is not safe.
        REFUSED;

        /// The word of the command line's JSON: `started`, `switched-off`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
