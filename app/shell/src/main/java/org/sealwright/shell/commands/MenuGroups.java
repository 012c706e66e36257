package org.sealwright.shell.commands;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.sealwright.plugin.ui.Command;

/// Which commands stand together in a menu: those that say they belong to one [Command.Group], by what the user wants
/// to do and not by the plugin they come from.
public final class MenuGroups {
    private MenuGroups() {}

    /// The commands as groups; within a group they stay in their order.
    public static List<List<Command>> of(List<Command> commands) {
        var groups = new EnumMap<Command.Group, List<Command>>(Command.Group.class);
        for (var command : commands) {
            groups.computeIfAbsent(command.group(), _ -> new ArrayList<>()).add(command);
        }
        return List.copyOf(groups.values());
    }
}
