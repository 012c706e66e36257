package org.sealwright.cli;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sealwright.core.policy.Nearest;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Texts;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, in the user's language where it is a word that nobody knows.
final class UsageWords {
    private static final int SHOWN = 4096;

    private final Texts texts;

    UsageWords(Texts texts) {
        this.texts = texts;
    }

    String of(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getUnmatched().isEmpty()
                ? unknown(unmatched)
                : lines(Objects.requireNonNullElse(failure.getMessage(), ""));
    }

    private String unknown(UnmatchedArgumentException failure) {
        var word = failure.getUnmatched().getFirst();
        var command = failure.getCommandLine();
        if (failure.isUnknownOption()) {
            return sentence(
                    "failure.unknownOption",
                    word,
                    command.getCommandSpec().optionsMap().keySet());
        }
        var commands = command.getSubcommands();
        return commands.isEmpty()
                ? texts.get("failure.unknownWord", ShownText.of(word, SHOWN))
                : sentence(
                        "failure.unknownCommand",
                        word,
                        commands.entrySet().stream()
                                .filter(each -> isShown(each.getValue()))
                                .map(each -> each.getKey())
                                .toList());
    }

    private static boolean isShown(CommandLine command) {
        return !command.getCommandSpec().usageMessage().hidden();
    }

    private String sentence(String key, String word, Collection<String> known) {
        var sentence = texts.get(key, ShownText.of(word, SHOWN));
        return Nearest.of(word, known)
                .map(meant -> sentence + " " + texts.get("failure.meant", meant))
                .orElse(sentence);
    }

    /// Line by line: what was typed may hold control characters, and picocli's messages may have several lines.
    private static String lines(String message) {
        return message.lines().map(line -> ShownText.of(line, SHOWN)).collect(Collectors.joining("\n"));
    }
}
