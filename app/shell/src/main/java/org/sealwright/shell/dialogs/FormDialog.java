package org.sealwright.shell.dialogs;

import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.plugin.ui.Dialogs.Fault;
import org.sealwright.plugin.ui.Dialogs.Form;
import org.sealwright.shell.look.WrappedText;
import org.sealwright.shell.words.Words;

/// A plugin's fields with a line that says what is wrong with them.
final class FormDialog {
    private static final int WIDTH = 420;

    private final Form form;
    private final WrappedText message = new WrappedText(" ", WIDTH).coloured("Sealwright.bad.foreground");
    private final DialogBox box;
    private boolean goesOn;

    FormDialog(Owner owner, Words words, Form form) {
        this.form = form;
        var panel = new JPanel(new MigLayout("insets 0, fill, wrap 1, gapy related", "[grow]", "[grow][]"));
        panel.add(form.content(), "grow, wmin 0, hmin 0");
        message.setName(form.name() + ".fault");
        panel.add(message, "growx, wmin 0, w " + WIDTH);
        box = new DialogBox(owner, form.name(), form.title(), panel);
        box.preferred(box.button(DialogBox.Place.OK, form.name() + ".go", form.verb(), this::go));
        box.closing(DialogBox.Place.CANCEL, form.name() + ".cancel", words.get("dialogs.cancel"));
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

    private void refuse(Fault fault) {
        message.setText(fault.sentence());
        fault.field().getAccessibleContext().setAccessibleDescription(fault.sentence());
        fault.field().requestFocusInWindow();
        box.grow();
    }
}
