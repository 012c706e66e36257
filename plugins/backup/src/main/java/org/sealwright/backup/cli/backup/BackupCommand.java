package org.sealwright.backup.cli.backup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.backup.usecase.escrow.HandOverCopies;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.kit.cli.WrongUsage;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The command `backup`: makes, verifies and restores backups.
@Command(name = "backup", resourceBundle = "org.sealwright.backup.words.messages", addMethodSubcommands = false)
final class BackupCommand implements CliCommand {
    private static final String PASSWORD_FILE = "--backup-password-file";

    private final CreateAnswer creates;
    private final VerifyAnswer verifies;
    private final RestoreAnswer restores;
    private final HandOverCopies handsOver;
    private final PasswordPrompt prompt;
    private final Terminal terminal;
    private final BackupWords words;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    BackupCommand(
            CreateAnswer creates,
            VerifyAnswer verifies,
            RestoreAnswer restores,
            HandOverCopies handsOver,
            PasswordPrompt prompt,
            Terminal terminal,
            BackupWords words) {
        this.creates = creates;
        this.verifies = verifies;
        this.restores = restores;
        this.handsOver = handsOver;
        this.prompt = prompt;
        this.terminal = terminal;
        this.words = words;
    }

    @Command(name = "create", mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "REF", arity = "0..*", descriptionKey = "refs") @Nullable List<String> references,
            @Option(names = "--all", descriptionKey = "all") boolean all,
            @Option(names = "--with-requests", descriptionKey = "with-requests") boolean withRequests,
            @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out") Path out,
            @Option(names = PASSWORD_FILE, paramLabel = "FILE", descriptionKey = "backup-password-file") @Nullable
                    String passwordFile,
            @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format", converter = FormatWord.class)
                    @Nullable
                    BackupFormat format,
            @Option(names = "--replace", descriptionKey = "replace") boolean replace,
            @Option(names = "--allow-empty-password", descriptionKey = "allow-empty-password") boolean allowEmpty)
            throws Problem {
        List<String> wanted = references == null ? List.of() : references;
        if (all == !wanted.isEmpty()) {
            throw usage("cli.error.allOrRefs");
        }
        if (withRequests && !all) {
            throw usage("cli.error.requestsWithoutAll");
        }
        return creates.answer(new CreateAnswer.Order(
                wanted,
                withRequests,
                out,
                passwordFile,
                format == null ? BackupFormat.MODERN : format,
                replace,
                allowEmpty));
    }

    @Command(name = "verify", mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "FILE", descriptionKey = "file") Path file,
            @Option(names = PASSWORD_FILE, paramLabel = "FILE", descriptionKey = "backup-password-file") @Nullable
                    String passwordFile,
            @Option(names = "--allow-slow", descriptionKey = "allow-slow") boolean allowSlow)
            throws Problem {
        return verifies.answer(file, passwordFile, limits(allowSlow));
    }

    @Command(name = "restore", mixinStandardHelpOptions = true)
    int restore(
            @Parameters(paramLabel = "FILE", descriptionKey = "file") Path file,
            @Option(names = PASSWORD_FILE, paramLabel = "FILE", descriptionKey = "backup-password-file") @Nullable
                    String passwordFile,
            @Option(names = "--only", paramLabel = "REF", split = ",", descriptionKey = "only") @Nullable
                    List<String> only,
            @Option(names = "--preview", descriptionKey = "preview") boolean preview,
            @Option(names = "--allow-slow", descriptionKey = "allow-slow") boolean allowSlow)
            throws Problem {
        return restores.answer(file, passwordFile, only == null ? List.of() : only, preview, limits(allowSlow));
    }

    @Command(name = "hand-over", mixinStandardHelpOptions = true)
    int handOver() throws Problem {
        var files = handsOver.handOver(prompt, Progress.none()).stream()
                .map(Path::toString)
                .toList();
        if (terminal.json()) {
            terminal.answer(Map.of("escrowed", files), Terminal.Table.NONE);
        } else {
            terminal.say(words.get("backup.handOver.done", files.size()));
        }
        return 0;
    }

    private static Limits limits(boolean allowSlow) {
        return allowSlow ? Limits.patient() : Limits.usual();
    }

    private ParameterException usage(String key) {
        return WrongUsage.of(spec, words.get(key));
    }
}
