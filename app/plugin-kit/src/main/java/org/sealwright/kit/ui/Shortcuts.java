package org.sealwright.kit.ui;

import java.awt.Toolkit;
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
}
