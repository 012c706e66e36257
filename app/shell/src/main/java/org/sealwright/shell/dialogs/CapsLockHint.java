package org.sealwright.shell.dialogs;

import java.awt.Toolkit;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JLabel;

/// Says in words that Caps Lock is on, while one of the fields is used; its place is kept.
final class CapsLockHint {
    private final JLabel label = new JLabel(" ");
    private final String text;

    CapsLockHint(String text) {
        this.text = text;
        label.setName("password.capsLock");
        label.putClientProperty("FlatLaf.style", "foreground: $Sealwright.warning.foreground");
    }

    JComponent component() {
        return label;
    }

    void watch(JComponent field) {
        field.addKeyListener(new KeyAdapter() {
            @Override
            public void keyReleased(KeyEvent event) {
                refresh();
            }
        });
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                refresh();
            }
        });
    }

    private void refresh() {
        label.setText(on() ? text : " ");
    }

    private static boolean on() {
        try {
            return Toolkit.getDefaultToolkit().getLockingKeyState(KeyEvent.VK_CAPS_LOCK);
        } catch (UnsupportedOperationException thisKeyboardDoesNotTell) {
            return false;
        }
    }
}
