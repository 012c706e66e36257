package org.sealwright.csr.ui;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JComponent;

/// With large text a form is higher than the screen: whoever goes on with Tab sees the field that is next.
final class IntoView extends FocusAdapter {
    @Override
    public void focusGained(FocusEvent event) {
        if (event.getComponent().getParent() instanceof JComponent parent) {
            parent.scrollRectToVisible(event.getComponent().getBounds());
        }
    }
}
