package org.sealwright.shell.dialogs;

import java.awt.Component;
import java.awt.Container;
import java.awt.ItemSelectable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.sealwright.plugin.ui.Dialogs.Fault;
import org.sealwright.plugin.ui.Dialogs.Form;
import org.sealwright.shell.look.WrappedText;
import org.sealwright.shell.place.PlaceMemory;
import org.sealwright.shell.words.Words;

/// A plugin's fields with a line that says what is wrong with them.
final class FormDialog {
    private static final String OUTLINE = "JComponent.outline";
    private static final int WIDTH = 420;
    /// Before anything was wrong.
    private static final String NOTHING = "";
    /// Afterwards it keeps its line: the dialog does not shrink under the mouse.
    private static final String NO_LONGER = " ";

    private final Form form;
    private final WrappedText message = new WrappedText(NOTHING, WIDTH).coloured("Sealwright.bad.foreground");
    private final DialogBox box;
    private final Set<Component> watched = new HashSet<>();
    private Optional<JComponent> outlined = Optional.empty();
    private boolean goesOn;

    FormDialog(Owner owner, Words words, PlaceMemory places, Form form) {
        this.form = form;
        var panel = new JPanel(new MigLayout("insets 0, fill, wrap 1, gapy related", "[0:pref, grow]", "[grow][]"));
        panel.add(form.content(), "grow, wmin 0, hmin 0");
        message.setName(form.name() + ".fault");
        panel.add(message, "growx, wmin 0, w " + WIDTH);
        box = new DialogBox(owner, form.name(), form.title(), panel);
        box.rememberedBy(places);
        var go = box.button(DialogBox.Place.OK, form.name() + ".go", form.verb(), this::go);
        var stop = words.get(form.telling() ? "dialogs.close" : "dialogs.cancel");
        var close = box.closing(DialogBox.Place.CANCEL, form.name() + ".cancel", stop);
        box.preferred(form.telling() ? close : go);
        box.describe(form.title());
    }

    boolean show() {
        box.show();
        return goesOn;
    }

    private void go() {
        var fault = form.check().get();
        fault.ifPresentOrElse(this::refuse, () -> {
            goesOn = true;
            box.close();
        });
    }

    /// What was wrong may be right after the next letter; the form's own fields say what is.
    private void forgetOnceChanged(Component part) {
        if (part instanceof JTextComponent field && watched.add(field)) {
            field.getDocument().addDocumentListener(new Changed());
        } else if (part instanceof AbstractButton button && watched.add(part)) {
            button.addActionListener(_ -> forget());
        } else if (part instanceof ItemSelectable choice && watched.add(part)) {
            choice.addItemListener(_ -> forget());
        }
        if (part instanceof Container container) {
            for (var child : container.getComponents()) {
                forgetOnceChanged(child);
            }
        }
    }

    private void forget() {
        message.setText(NO_LONGER);
        plain();
    }

    /// A field that the form itself outlined stays so until the form finds it right.
    private void outline(JComponent field) {
        plain();
        if (field.getClientProperty(OUTLINE) == null) {
            field.putClientProperty(OUTLINE, "error");
            outlined = Optional.of(field);
        }
    }

    private void plain() {
        outlined.ifPresent(field -> field.putClientProperty(OUTLINE, null));
        outlined = Optional.empty();
    }

    /// Each letter counts.
    private final class Changed implements DocumentListener {
        @Override
        public void insertUpdate(DocumentEvent event) {
            forget();
        }

        @Override
        public void removeUpdate(DocumentEvent event) {
            forget();
        }

        @Override
        public void changedUpdate(DocumentEvent event) {}
    }

    private void refuse(Fault fault) {
        message.setText(fault.sentence());
        forgetOnceChanged(form.content());
        outline(fault.field());
        fault.field().getAccessibleContext().setAccessibleDescription(fault.sentence());
        fault.field().requestFocusInWindow();
        box.grow();
    }
}
