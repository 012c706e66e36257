package org.sealwright.testkit;

import org.sealwright.plugin.CliCommand;
import picocli.CommandLine;

/// Commands as the terminal room reads them.
public final class Commands {
    private Commands() {}

    /// A command with its methods, which the terminal room adds by itself so that it can leave some out.
    public static CommandLine read(CliCommand command) {
        var commandLine = new CommandLine(command);
        for (var method : CommandLine.getCommandMethods(command.getClass(), null)) {
            commandLine.addSubcommand(new CommandLine(method));
        }
        return commandLine;
    }
}
