package org.sealwright.certificates.ui;

import java.awt.Toolkit;
import javax.swing.KeyStroke;

/// Keys with the platform's menu key.
final class Shortcuts {
    private Shortcuts() {}

    /// @param key for example [KeyEvent#VK_F]
    static KeyStroke menu(int key) {
        return KeyStroke.getKeyStroke(key, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx());
    }

    static KeyStroke plain(int key) {
        return KeyStroke.getKeyStroke(key, 0);
    }
}
