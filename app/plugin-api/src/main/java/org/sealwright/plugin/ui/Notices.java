package org.sealwright.plugin.ui;

import java.util.Optional;

/// Port: short messages at the edge of the window that do not stop the work. Bound to the shell. On the event
/// thread.
public interface Notices {
    void show(Notice notice);

    /// @param text   one sentence; also spoken by screen readers
    /// @param action offered beside it, for example "Undo"
    record Notice(String text, Optional<Action> action) {
        public static Notice of(String text) {
            return new Notice(text, Optional.empty());
        }
    }

    record Action(String label, Runnable run) {}
}
