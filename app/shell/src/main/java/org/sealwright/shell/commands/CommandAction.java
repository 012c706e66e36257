package org.sealwright.shell.commands;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.Action;
import org.sealwright.plugin.ui.Command;
import org.sealwright.shell.look.Icons;

/// What Swing's controls want to know of a command.
final class CommandAction extends AbstractAction {
    private static final int ICON_SIZE = 16;

    private final Command command;
    private final transient Runnable afterwards;

    /// @param afterwards runs after the command did
    CommandAction(Command command, Runnable afterwards) {
        super(command.texts().get(command.id() + ".text"));
        this.command = command;
        this.afterwards = afterwards;
        var texts = command.texts();
        if (texts.has(command.id() + ".tooltip")) {
            putValue(Action.SHORT_DESCRIPTION, texts.get(command.id() + ".tooltip"));
        }
        command.shortcut().ifPresent(keys -> putValue(Action.ACCELERATOR_KEY, keys));
        Icons.of(command.resources(), command.id(), ICON_SIZE).ifPresent(icon -> putValue(Action.SMALL_ICON, icon));
        refresh();
    }

    /// The letter for menus; buttons go without, since several of them could want the same.
    int mnemonic() {
        var key = command.id() + ".mnemonic";
        return command.texts().has(key)
                ? Character.toUpperCase(command.texts().get(key).charAt(0))
                : 0;
    }

    Command command() {
        return command;
    }

    void refresh() {
        setEnabled(command.possible().getAsBoolean());
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        if (command.possible().getAsBoolean()) {
            command.run().run();
        }
        afterwards.run();
    }
}
