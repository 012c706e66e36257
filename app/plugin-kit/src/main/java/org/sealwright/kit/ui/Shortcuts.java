package org.sealwright.kit.ui;

import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;

/// Keys with the platform's menu key.
public final class Shortcuts {
    private Shortcuts() {}

    /// @param key for example [KeyEvent#VK_F]
    public static KeyStroke menu(int key) {
        return KeyStroke.getKeyStroke(key, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx());
    }

    public static KeyStroke plain(int key) {
        return KeyStroke.getKeyStroke(key, 0);
    }

    /// F6 goes through the parts of the window; a split pane would keep it for its own two.
    public static void leaveF6(JSplitPane split) {
        split.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(plain(KeyEvent.VK_F6), "none");
    }
}
