package org.sealwright.backup.cli.profile;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.backup.usecase.transfer.TakeUpTransfer;
import org.sealwright.backup.usecase.transfer.TakeUpTransfer.TakenUp;
import org.sealwright.backup.usecase.transfer.WriteTransfer;
import org.sealwright.backup.usecase.transfer.WriteTransfer.Written;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.core.database.Added;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.ServerException;
import org.sealwright.kit.cli.FilePassword;
import org.sealwright.kit.cli.WrongUsage;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.ExitCode;
import org.sealwright.plugin.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `profile transfer`.
@Command(
        name = "profile",
        resourceBundle = "org.sealwright.backup.words.profile.messages",
        addMethodSubcommands = false)
final class ProfileCommand implements CliCommand {
    private static final int LONGEST_PATH = 4096;

    private final WriteTransfer writes;
    private final TakeUpTransfer takesUp;
    private final PasswordPrompt prompt;
    private final ProfileWords words;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    ProfileCommand(
            WriteTransfer writes,
            TakeUpTransfer takesUp,
            PasswordPrompt prompt,
            ProfileWords words,
            Terminal terminal) {
        this.writes = writes;
        this.takesUp = takesUp;
        this.prompt = prompt;
        this.words = words;
        this.terminal = terminal;
    }

    @Command(name = "transfer", mixinStandardHelpOptions = true)
    int transfer(
            @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out") @Nullable Path out,
            @Option(names = "--in", paramLabel = "FILE", descriptionKey = "in") @Nullable Path in,
            @Option(names = "--file-password-file", paramLabel = "FILE", descriptionKey = "password") @Nullable
                    String passwordFile,
            @Option(names = "--allow-slow", descriptionKey = "slow") boolean slow)
            throws Problem {
        if ((out == null) == (in == null)) {
            throw usage(words.get("cli.transfer.oneOf"));
        }
        if (passwordFile == null) {
            return transfer(out, in, slow, prompt);
        } else {
            try (var asked = new FilePassword(terminal.passwordFrom(passwordFile), prompt)) {
                return transfer(out, in, slow, asked);
            }
        }
    }

    private int transfer(@Nullable Path out, @Nullable Path in, boolean slow, PasswordPrompt asked) throws Problem {
        if (out != null) {
            var written = writes.write(out, false, asked, Progress.none());
            tell(written);
            return written.unusableKeys().isEmpty() ? 0 : ExitCode.ATTENTION;
        }
        if (in != null) {
            tell(takesUp.takeUp(in, slow ? Limits.patient() : Limits.usual(), asked, Progress.none()));
        }
        return 0;
    }

    private void tell(Written written) {
        if (terminal.json()) {
            var document = new LinkedHashMap<String, Object>();
            document.put("file", written.file().toString());
            document.put("keys", written.keys());
            document.put("certificates", written.certificates());
            document.put("identities", written.identities());
            document.put("exceptions", written.exceptions());
            document.put("unusable_keys", written.unusableKeys());
            terminal.answer(Map.of("transfer", document), Terminal.Table.NONE);
            return;
        }
        terminal.say(words.get(
                "transfer.written",
                ShownText.of(written.file().toString(), LONGEST_PATH),
                written.keys(),
                written.certificates(),
                written.identities(),
                ShownText.of(written.profile())));
        written.unusableKeys().forEach(name -> terminal.warn(words.get("transfer.unusable", ShownText.of(name))));
    }

    private void tell(TakenUp taken) {
        if (terminal.json()) {
            terminal.answer(Map.of("transfer", document(taken)), Terminal.Table.NONE);
            return;
        }
        terminal.say(words.get(
                "transfer.takenUp",
                ShownText.of(taken.from()),
                fresh(taken.added().keys().stream().map(Added.KeyAdded::action)),
                fresh(taken.added().certificates().stream().map(Added.CertificateAdded::action)),
                taken.identities().size(),
                ShownText.of(taken.into())));
        taken.unmatched().forEach(address -> terminal.warn(words.get("transfer.unmatched", ShownText.of(address))));
        taken.granted().forEach(name -> terminal.warn(words.get("transfer.granted", ShownText.of(name))));
        taken.keptTrust().forEach(name -> terminal.warn(words.get("transfer.keptTrust", ShownText.of(name))));
        taken.excepted().forEach(one -> terminal.warn(words.get("transfer.excepted", ShownText.of(one.server()))));
        taken.keptExceptions()
                .forEach(one -> terminal.warn(words.get("transfer.keptException", ShownText.of(one.server()))));
    }

    private static long fresh(Stream<Added.Action> actions) {
        return actions.filter(action -> action == Added.Action.ADDED || action == Added.Action.PAIRED)
                .count();
    }

    private static Map<String, Object> document(TakenUp taken) {
        var document = new LinkedHashMap<String, Object>();
        document.put("from", taken.from());
        document.put(
                "certificates",
                taken.added().certificates().stream()
                        .map(one -> Map.of(
                                "sha256", one.stored().certificate().sha256().hex(),
                                "name", one.stored().certificate().displayName(),
                                "action", one.action().word(),
                                "reason", one.reason()))
                        .toList());
        document.put(
                "keys",
                taken.added().keys().stream()
                        .map(one -> Map.of(
                                "spki_sha256", one.key().fingerprint().hex(),
                                "action", one.action().word(),
                                "reason", one.reason()))
                        .toList());
        if (!taken.escrowed().isEmpty()) {
            document.put(
                    "escrowed", taken.escrowed().stream().map(Path::toString).toList());
        }
        document.put("granted_trust", taken.granted());
        document.put("kept_trust", taken.keptTrust());
        document.put("identities", taken.identities());
        document.put("unmatched", taken.unmatched());
        document.put("exceptions", servers(taken.excepted()));
        document.put("kept_exceptions", servers(taken.keptExceptions()));
        return document;
    }

    private static List<String> servers(List<ServerException> exceptions) {
        return exceptions.stream().map(ServerException::server).toList();
    }

    private ParameterException usage(String sentence) {
        return WrongUsage.of(spec, sentence);
    }
}
