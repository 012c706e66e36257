package org.sealwright.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The first word of a command line, found without picocli: `certificates` in `--profile x --json certificates list`.
public final class CommandWord {
    private static final Set<String> WITH_VALUE = Set.of("--profile", "--password-file");
    private static final Set<String> FLAGS = Set.of("--json", "--quiet");

    private CommandWord() {}

    /// @return empty if there is none, or an option before it that is not a global one: then picocli has to see all
    public static Optional<String> of(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (WITH_VALUE.contains(argument)) {
                i++;
            } else if (!argument.startsWith("-")) {
                return Optional.of(argument);
            } else if (!FLAGS.contains(argument)
                    && WITH_VALUE.stream().noneMatch(option -> argument.startsWith(option + "="))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
