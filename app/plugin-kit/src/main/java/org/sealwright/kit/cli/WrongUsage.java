package org.sealwright.kit.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Options that picocli takes one by one and that are wrong together.
public final class WrongUsage {
    private WrongUsage() {}

    /// @param command  the one that was called; set by picocli before it runs
    /// @param sentence what is wrong, in the user's language
    public static ParameterException of(@Nullable CommandSpec command, String sentence) {
        if (command == null) {
            throw new IllegalStateException("picocli sets the specification");
        }
        return new ParameterException(command.commandLine(), sentence);
    }
}
