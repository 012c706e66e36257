package org.sealwright.shell.commands;

import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;

/// Runs something each time before a menu is shown.
public record MenuOpens(Runnable action) implements MenuListener {
    @Override
    public void menuSelected(MenuEvent event) {
        action.run();
    }

    @Override
    public void menuDeselected(MenuEvent event) {}

    @Override
    public void menuCanceled(MenuEvent event) {}
}
