package org.sealwright.shell.commands;

import jakarta.inject.Inject;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;

/// Makes controls of commands, and keeps them enabled or disabled as their commands say for as long as the controls
/// live.
public final class WindowCommands implements Commands {
    private final List<WeakReference<CommandAction>> actions = new ArrayList<>();

    @Inject
    public WindowCommands() {}

    @Override
    public JButton button(Command command) {
        var button = new JButton(action(command));
        button.setName(command.id());
        return button;
    }

    @Override
    public JMenuItem entry(Command command) {
        var entry = new JMenuItem(action(command));
        entry.setName(command.id() + ".entry");
        return entry;
    }

    @Override
    public void refresh() {
        actions.removeIf(reference -> reference.refersTo(null));
        for (var reference : List.copyOf(actions)) {
            var action = reference.get();
            if (action != null) {
                action.refresh();
            }
        }
    }

    CommandAction action(Command command) {
        var action = new CommandAction(command, this::refresh);
        actions.add(new WeakReference<>(action));
        return action;
    }
}
