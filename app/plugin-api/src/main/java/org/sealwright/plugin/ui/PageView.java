package org.sealwright.plugin.ui;

import javax.swing.JComponent;

/// What a page shows. All calls come on the event thread.
public interface PageView {
    JComponent component();

    /// The page is now in front.
    default void entered() {}

    /// Another page is now in front.
    default void left() {}
}
