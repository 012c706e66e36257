package org.sealwright.launcher;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the arguments ask for.
///
/// Not taken apart by a switch over its types: the JVM makes a class for such a switch when it first runs, which
/// costs every start some milliseconds (docs/performance.md).
sealed interface Start {
    /// Does it. A command ends the program.
    void run();

    /// The window, on a profile if one is named, with files to open.
    record OfWindow(Optional<Path> profile, List<Path> files) implements Start {
        public OfWindow {
            files = List.copyOf(files);
        }

        @Override
        public void run() {
            OpenWindow.run(this);
        }
    }

    /// A command; picocli reads the arguments.
    record OfCommand(List<String> arguments) implements Start {
        public OfCommand {
            arguments = List.copyOf(arguments);
        }

        @Override
        public void run() {
            System.exit(RunCommand.run(this));
        }
    }

    /// No command, or only files that exist (as a desktop passes them), opens the window; anything else is a
    /// command line.
    static Start of(List<String> arguments) {
        try {
            return read(arguments);
        } catch (InvalidPathException e) {
            // A name that the system's character set cannot write is no file here; the command line says what is wrong.
            return new OfCommand(arguments);
        }
    }

    private static Start read(List<String> arguments) {
        Optional<Path> profile = Optional.empty();
        var files = new ArrayList<Path>();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.equals("--profile") && i + 1 < arguments.size()) {
                profile = Optional.of(Path.of(arguments.get(++i)));
            } else if (argument.startsWith("--profile=")) {
                profile = Optional.of(Path.of(argument.substring("--profile=".length())));
            } else if (argument.startsWith("-") || !Files.isRegularFile(Path.of(argument))) {
                return new OfCommand(arguments);
            } else {
                files.add(Path.of(argument).toAbsolutePath());
            }
        }
        return new OfWindow(profile, files);
    }
}
