package org.sealwright.csr.ui;

import java.util.function.Consumer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/// Hands on what stands in a text field at each letter, unless the program itself writes there.
final class Typing implements DocumentListener {
    private final JTextComponent field;
    private final Consumer<String> typed;
    private boolean writing;

    Typing(JTextComponent field, Consumer<String> typed) {
        this.field = field;
        this.typed = typed;
        field.getDocument().addDocumentListener(this);
    }

    void write(String text) {
        if (field.getText().equals(text)) {
            return;
        }
        writing = true;
        try {
            field.setText(text);
        } finally {
            writing = false;
        }
    }

    private void changed() {
        if (!writing) {
            typed.accept(field.getText());
        }
    }

    @Override
    public void insertUpdate(DocumentEvent event) {
        changed();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        changed();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {}
}
