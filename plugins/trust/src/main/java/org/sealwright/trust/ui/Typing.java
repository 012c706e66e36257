package org.sealwright.trust.ui;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/// Hears every change of a text field.
record Typing(Runnable typed) implements DocumentListener {
    @Override
    public void insertUpdate(DocumentEvent event) {
        typed.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        typed.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {}
}
