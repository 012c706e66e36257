package org.sealwright.cli;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.sealwright.core.text.Bundles;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Reads what is written on the commands, but no more than the arguments can need: picocli reads the annotations of a
/// method's parameters anew for each question it has, which for all commands together is a third of a start
/// (docs/performance.md).
///
/// @param arguments as typed
record CommandReading(List<String> arguments, Texts.Language language) {
    CommandReading {
        arguments = List.copyOf(arguments);
    }

    /// A command with its bundle in the user's language (picocli alone would take the system's), and those of its
    /// methods that the arguments name; all of them if they name none.
    CommandLine read(Object command) {
        // A file named @x must not bring in options from x.
        var commandLine = new CommandLine(command).setExpandAtFiles(false);
        var methods = methods(command);
        var named = methods.stream().filter(this::isNamed).toList();
        for (var method : named.isEmpty() ? methods : named) {
            commandLine.addSubcommand(new CommandLine(method).setExpandAtFiles(false));
        }
        var bundle = commandLine.getCommandSpec().resourceBundleBaseName();
        if (bundle != null) {
            commandLine.setResourceBundle(
                    Bundles.named(bundle, language.locale(), command.getClass().getClassLoader()));
        }
        return commandLine;
    }

    /// None where picocli has added them itself.
    private static List<Method> methods(Object command) {
        var annotation = command.getClass().getAnnotation(Command.class);
        return annotation == null || annotation.addMethodSubcommands()
                ? List.of()
                : CommandLine.getCommandMethods(command.getClass(), null);
    }

    private boolean isNamed(Method method) {
        var annotation = method.getAnnotation(Command.class);
        return arguments.contains(annotation.name())
                || Arrays.stream(annotation.aliases()).anyMatch(arguments::contains);
    }

    /// The commands with that name.
    static List<CliCommand> named(String word, List<CliCommand> commands) {
        return commands.stream().filter(command -> name(command).equals(word)).toList();
    }

    private static String name(CliCommand command) {
        var annotation = command.getClass().getAnnotation(Command.class);
        return annotation == null ? "" : annotation.name();
    }
}
