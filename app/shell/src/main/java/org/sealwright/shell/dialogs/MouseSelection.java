package org.sealwright.shell.dialogs;

import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.text.JTextComponent;

/// Lets the mouse select in a text, so that a path or an address can be copied, without a stop for the Tab key: text
/// only takes the focus while the mouse is over it or its selection stands.
final class MouseSelection extends MouseAdapter implements FocusListener {
    private final JTextComponent text;

    private MouseSelection(JTextComponent text) {
        this.text = text;
    }

    static void in(JTextComponent text) {
        var selection = new MouseSelection(text);
        text.setFocusable(false);
        text.addMouseListener(selection);
        text.addFocusListener(selection);
    }

    @Override
    public void mouseEntered(MouseEvent event) {
        text.setFocusable(true);
    }

    @Override
    public void mouseExited(MouseEvent event) {
        if (!text.isFocusOwner()) {
            text.setFocusable(false);
        }
    }

    @Override
    public void focusGained(FocusEvent event) {
        // by the mouse, which made it possible
    }

    @Override
    public void focusLost(FocusEvent event) {
        if (!event.isTemporary() && text.getMousePosition() == null) {
            text.setFocusable(false);
        }
    }
}
