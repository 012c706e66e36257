package org.sealwright.cli;

import jakarta.inject.Inject;
import java.util.Set;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.plugin.Terminal;

/// Logs in before a command runs, where the primary password is given in a file: trust counts only if its signature
/// is right, and only who is logged in can tell (nss-database section 6.3). Without the file nobody is asked; a command
/// that needs the password does that itself.
final class EarlyLogin {
    /// They ask for the password themselves, as it is what they are about, or work on a profile that may be too
    /// damaged to log in to.
    private static final Set<String> WITHOUT = Set.of("password", "copies", "generate-completion");

    private final GlobalOptions options;
    private final CurrentProfile current;
    private final Terminal terminal;

    @Inject
    EarlyLogin(GlobalOptions options, CurrentProfile current, Terminal terminal) {
        this.options = options;
        this.current = current;
        this.terminal = terminal;
    }

    /// @param command the first word of the command line; empty for `--check`
    void before(String command) throws Problem {
        var file = options.passwordFile();
        if (file.isEmpty() || WITHOUT.contains(command)) {
            return;
        }
        var database = current.database();
        if (database.protection() == Protection.LOCKED) {
            try (var given = terminal.passwordFrom(file.get())) {
                database.unlock(given);
            }
        }
    }
}
