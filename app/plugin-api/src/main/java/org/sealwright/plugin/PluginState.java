package org.sealwright.plugin;

import java.util.Locale;

/// Whether a plugin runs.
///
/// @param id     its id, or its class name if it did not come so far
/// @param reason one sentence; empty when it started
public record PluginState(String id, State state, String reason) {
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
