package org.sealwright.plugin.ui;

import javax.swing.JButton;
import javax.swing.JMenuItem;

/// Port: controls for commands. Bound to the shell. On the event thread.
public interface Commands {
    /// A button that does it, with text, tooltip and icon; its name is the command's id.
    JButton button(Command command);

    /// An entry for a context menu; its name is the command's id with `.entry`.
    JMenuItem entry(Command command);

    /// Selection or state changed: asks every command again whether it is possible.
    void refresh();
}
