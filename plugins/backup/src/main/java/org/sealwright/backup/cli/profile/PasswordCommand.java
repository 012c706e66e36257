package org.sealwright.backup.cli.profile;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.backup.usecase.password.ChangePrimaryPassword;
import org.sealwright.backup.usecase.password.ChangePrimaryPassword.Action;
import org.sealwright.backup.usecase.password.ChangePrimaryPassword.Changed;
import org.sealwright.backup.usecase.password.PasswordStatus;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.core.database.DamageInTheWay;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnfitPasswordFile;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `password` and what follows it.
@Command(
        name = "password",
        resourceBundle = "org.sealwright.backup.words.profile.messages",
        addMethodSubcommands = false)
final class PasswordCommand implements CliCommand {
    private final PasswordStatus status;
    private final ChangePrimaryPassword change;
    private final CheckAnswer checks;
    private final PasswordPrompt prompt;
    private final ProfileWords words;
    private final Terminal terminal;

    @Inject
    PasswordCommand(
            PasswordStatus status,
            ChangePrimaryPassword change,
            CheckAnswer checks,
            PasswordPrompt prompt,
            ProfileWords words,
            Terminal terminal) {
        this.status = status;
        this.change = change;
        this.checks = checks;
        this.prompt = prompt;
        this.words = words;
        this.terminal = terminal;
    }

    @Command(name = "status", mixinStandardHelpOptions = true)
    int status() throws Problem {
        var now = status.status();
        var document = new LinkedHashMap<String, Object>();
        document.put("profile", now.profile().folder().toString());
        document.put("set", now.isSet());
        document.put("in_use", now.inUse());
        document.put("minimum_length", now.rules().leastCharacters());
        document.put("minimum_strength", now.rules().leastStrength().name().toLowerCase(Locale.ROOT));
        document.put("required", now.rules().required());
        var sentence = words.get(now.isSet() ? "cli.status.set" : "cli.status.none");
        terminal.answer(
                Map.of("password", document),
                Terminal.Table.of(Map.of(now.profile().name(), sentence)));
        if (now.breaksRules()) {
            terminal.warn(words.get("cli.status.required"));
        }
        return 0;
    }

    @Command(name = "set", mixinStandardHelpOptions = true)
    int set(@Option(names = "--new-password-file", paramLabel = "FILE", descriptionKey = "new") @Nullable String file)
            throws Problem {
        return change(Action.SET, file);
    }

    @Command(name = "change", mixinStandardHelpOptions = true)
    int change(
            @Option(names = "--new-password-file", paramLabel = "FILE", descriptionKey = "new") @Nullable String file)
            throws Problem {
        return change(Action.CHANGE, file);
    }

    @Command(name = "remove", mixinStandardHelpOptions = true)
    int remove() throws Problem {
        return change(Action.REMOVE, prompt);
    }

    @Command(name = "check", mixinStandardHelpOptions = true)
    int check(
            @Option(names = "--resign", paramLabel = "PLACE", descriptionKey = "resign") @Nullable List<String> resign,
            @Option(names = "--remove", paramLabel = "PLACE", descriptionKey = "remove") @Nullable List<String> remove)
            throws Problem {
        return checks.answer(resign == null ? List.of() : resign, remove == null ? List.of() : remove);
    }

    private int change(Action action, @Nullable String file) throws Problem {
        if (file == null) {
            return change(action, prompt);
        }
        try (var fresh = terminal.passwordFrom(file)) {
            if (fresh.isEmpty()) {
                throw new UnfitPasswordFile(Path.of(file), Clause.firstLineEmpty(), null);
            }
            return change(action, new NewPasswordFile(fresh, prompt));
        }
    }

    private int change(Action action, PasswordPrompt asked) throws Problem {
        try {
            tell(change.run(action, asked, Progress.none()));
            return 0;
        } catch (DamageInTheWay e) {
            e.damages().forEach(damage -> terminal.warn(words.sentence(damage)));
            throw e;
        }
    }

    private void tell(Changed changed) {
        if (terminal.json()) {
            var document = new LinkedHashMap<String, Object>();
            document.put("profile", changed.profile().folder().toString());
            document.put("action", changed.action().word());
            document.put("older_copies", changed.olderCopies());
            terminal.answer(Map.of("password", document), Terminal.Table.NONE);
            return;
        }
        var profile = ShownText.of(changed.profile().name());
        terminal.say(
                switch (changed.action()) {
                    case SET -> words.get("password.set.done", profile);
                    case CHANGE -> words.get("password.change.done", profile);
                    case REMOVE -> words.get("password.remove.done", profile);
                });
        if (changed.olderCopies() > 0 && changed.action() != Action.REMOVE) {
            terminal.say(words.get("password.olderCopies", changed.olderCopies()));
        }
    }
}
