package org.sealwright.shell.dialogs;

import java.awt.Window;

/// The user guide, as dialogs ask for it. On the event thread.
public interface DialogHelp {
    /// Does the guide have a topic of its own for this dialog?
    boolean knows(String dialog);

    /// What the button for it is called; also its tooltip.
    String name();

    /// Opens the guide at the dialog's topic, else at that of the page behind it.
    ///
    /// @param near the dialog
    void open(String dialog, Window near);
}
