package org.sealwright.shell.dialogs;

import java.util.Arrays;
import javax.swing.JPasswordField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.GapContent;
import javax.swing.text.PlainDocument;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.secret.Passphrase;

/// A field for a password whose characters can be wiped: its memory never grows, so no copy is left behind when a
/// longer one is needed. What the toolkit passes through while keys are typed is out of our reach.
final class SecretField extends JPasswordField {
    private static final int COLUMNS = 24;
    /// Longer than any password that NSS takes.
    private static final int MOST = 1000;

    private final Characters characters;

    SecretField(String name) {
        this(name, new Characters());
    }

    private SecretField(String name, Characters characters) {
        super(new Limited(characters), "", COLUMNS);
        this.characters = characters;
        setName(name);
    }

    /// What was typed; the caller closes it.
    Passphrase passphrase() {
        return Passphrase.owning(getPassword());
    }

    boolean isBlank() {
        return getDocument().getLength() == 0;
    }

    /// The field cannot be used afterwards.
    void wipe() {
        setText("");
        characters.wipe();
    }

    void onEdit(Runnable listener) {
        getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                listener.run();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                listener.run();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                listener.run();
            }
        });
    }

    private static final class Characters extends GapContent {
        Characters() {
            super(MOST + 24);
        }

        void wipe() {
            Arrays.fill((char[]) getArray(), '\0');
        }
    }

    private static final class Limited extends PlainDocument {
        Limited(Characters characters) {
            super(characters);
        }

        @Override
        public void insertString(int offset, @Nullable String text, @Nullable AttributeSet attributes)
                throws BadLocationException {
            if (text == null || getLength() + text.length() <= MOST) {
                super.insertString(offset, text, attributes);
            }
        }
    }
}
