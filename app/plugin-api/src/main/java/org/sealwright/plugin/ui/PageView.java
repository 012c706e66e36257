package org.sealwright.plugin.ui;

import java.awt.Component;
import java.util.Optional;
import javax.swing.JComponent;

/// What a page shows. All calls come on the event thread.
public interface PageView {
    JComponent component();

    /// Where the keyboard begins when a button or a command led here; empty for the page's first control.
    default Optional<Component> start() {
        return Optional.empty();
    }

    /// The page is now in front.
    default void entered() {}

    /// Another page is now in front.
    default void left() {}
}
