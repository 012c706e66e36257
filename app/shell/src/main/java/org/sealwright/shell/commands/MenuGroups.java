package org.sealwright.shell.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.sealwright.plugin.ui.Command;

/// Which commands stand together in a menu, by what the user wants to do and not by the plugin they come from. A
/// command that is in no group, such as that of another maker's plugin, comes after them.
public final class MenuGroups {
    /// Beginnings of ids; one that is not there does no harm.
    private static final List<List<String>> GROUPS = List.of(
            List.of("requests.new", "requests.show"),
            List.of("certificates.import", "authorities.import"),
            List.of("certificates.export.", "requests.save", "overview.saveReport"),
            List.of("backup."),
            List.of("password.setOrChange", "password.remove"),
            List.of("password.check", "copies."),
            List.of("transfer."));

    private MenuGroups() {}

    /// The commands as groups; within a group they stay in their order.
    public static List<List<Command>> of(List<Command> commands) {
        var groups = new TreeMap<Integer, List<Command>>();
        for (var command : commands) {
            groups.computeIfAbsent(number(command.id()), _ -> new ArrayList<>()).add(command);
        }
        return List.copyOf(groups.values());
    }

    private static int number(String id) {
        int number = 0;
        while (number < GROUPS.size() && GROUPS.get(number).stream().noneMatch(id::startsWith)) {
            number++;
        }
        return number;
    }
}
