package org.sealwright.backup.cli.backup;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.kit.cli.FilePassword;
import org.sealwright.plugin.Terminal;

/// Where a command takes the password of a file from: the file named on the command line, else the terminal.
final class FilePasswords {
    private final Terminal terminal;
    private final PasswordPrompt prompt;

    @Inject
    FilePasswords(Terminal terminal, PasswordPrompt prompt) {
        this.terminal = terminal;
        this.prompt = prompt;
    }

    /// What is done with the password at hand.
    @FunctionalInterface
    interface Work<T> {
        T with(PasswordPrompt prompt) throws Problem;
    }

    /// @param passwordFile of `--backup-password-file`
    <T> T ask(@Nullable String passwordFile, Work<T> work) throws Problem {
        if (passwordFile == null) {
            return work.with(prompt);
        }
        try (var given = new FilePassword(terminal.passwordFrom(passwordFile), prompt)) {
            return work.with(given);
        }
    }
}
