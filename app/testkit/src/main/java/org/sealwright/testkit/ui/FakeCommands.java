package org.sealwright.testkit.ui;

import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;

/// Makes controls of commands as the shell does, without icons.
public final class FakeCommands implements Commands {
    private final List<Runnable> refreshers = new ArrayList<>();

    @Override
    public JButton button(Command command) {
        return made(new JButton(), command, command.id());
    }

    @Override
    public JMenuItem entry(Command command) {
        return made(new JMenuItem(), command, command.id() + ".entry");
    }

    private <B extends AbstractButton> B made(B control, Command command, String name) {
        control.setName(name);
        control.setText(command.texts().get(command.id() + ".text"));
        control.setToolTipText(command.texts().get(command.id() + ".tooltip"));
        control.addActionListener(_ -> command.run().run());
        Runnable refresh = () -> control.setEnabled(command.possible().getAsBoolean());
        refreshers.add(refresh);
        refresh.run();
        return control;
    }

    @Override
    public void refresh() {
        refreshers.forEach(Runnable::run);
    }
}
