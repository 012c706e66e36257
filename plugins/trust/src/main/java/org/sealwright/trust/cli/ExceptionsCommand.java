package org.sealwright.trust.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.ServerCertificates.Greeting;
import org.sealwright.core.trust.ServerException;
import org.sealwright.kit.cli.WrongUsage;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Terminal;
import org.sealwright.trust.usecase.ChangeExceptions;
import org.sealwright.trust.usecase.FetchServerCertificate;
import org.sealwright.trust.usecase.FetchServerCertificate.Presented;
import org.sealwright.trust.usecase.ServerAddress;
import org.sealwright.trust.words.AuthorityWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `exceptions` and what follows it.
@Command(name = "exceptions", resourceBundle = "org.sealwright.trust.words.messages", addMethodSubcommands = false)
final class ExceptionsCommand implements CliCommand {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    private final ChangeExceptions exceptions;
    private final FetchServerCertificate fetch;
    private final AuthorityWords words;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    ExceptionsCommand(
            ChangeExceptions exceptions, FetchServerCertificate fetch, AuthorityWords words, Terminal terminal) {
        this.exceptions = exceptions;
        this.fetch = fetch;
        this.words = words;
        this.terminal = terminal;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() throws Problem {
        var all = exceptions.list();
        if (all.isEmpty() && !terminal.json()) {
            terminal.say(words.get("cli.exceptions.empty"));
            return 0;
        }
        terminal.answer(
                Map.of(
                        "exceptions",
                        all.stream().map(ExceptionsCommand::document).toList()),
                new Terminal.Table(
                        List.of(words.get("exception.column.server"), words.get("exception.column.fingerprint")),
                        all.stream()
                                .map(one -> List.of(one.server(), one.fingerprint()))
                                .toList()));
        return 0;
    }

    /// Shows what the server presents and changes nothing: the decision needs the fingerprint.
    @Command(name = "fetch", mixinStandardHelpOptions = true)
    int fetch(
            @Parameters(paramLabel = "HOST:PORT", descriptionKey = "server") String server,
            @Option(
                            names = "--starttls",
                            paramLabel = "PROTOCOL",
                            descriptionKey = "starttls",
                            converter = GreetingWord.class)
                    @Nullable
                    Greeting greeting)
            throws Problem {
        var address = address(server);
        var presented = fetch.fetch(address, greeting == null ? address.usualGreeting() : greeting, Progress.none());
        if (terminal.json()) {
            terminal.answer(Map.of("server", document(presented)), Terminal.Table.NONE);
            return 0;
        }
        words.say(presented).forEach(terminal::say);
        terminal.say(
                presented.faults().isEmpty()
                        ? words.get("cli.exceptions.right")
                        : words.get(
                                "cli.exceptions.howToAdd",
                                address,
                                presented.certificate().sha256().hex()));
        return 0;
    }

    @Command(name = "add", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "HOST:PORT", descriptionKey = "server") String server,
            @Option(names = "--fingerprint", paramLabel = "SHA256", required = true, descriptionKey = "fingerprint")
                    String fingerprint)
            throws Problem {
        var address = address(server);
        var digits = fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
        if (!DIGITS.matcher(digits).matches()) {
            throw WrongUsage.of(spec, words.get("cli.error.fingerprint"));
        }
        var exception = new ServerException(address.host(), address.port(), new Fingerprint(digits).colons());
        var added = exceptions.add(List.of(exception), Progress.none());
        var document = new LinkedHashMap<String, Object>();
        document.put("exception", document(exception));
        document.put("action", added.isEmpty() ? "already-present" : "added");
        if (terminal.json()) {
            terminal.answer(document, Terminal.Table.NONE);
        } else {
            terminal.say(
                    words.get(added.isEmpty() ? "exceptions.add.present" : "exceptions.add.done", exception.server()));
        }
        return 0;
    }

    @Command(name = "delete", mixinStandardHelpOptions = true)
    int delete(@Parameters(paramLabel = "HOST:PORT", arity = "1..*", descriptionKey = "server") List<String> servers)
            throws Problem {
        var all = exceptions.list();
        var unwanted = new ArrayList<ServerException>();
        for (var server : servers) {
            var address = address(server);
            var fitting = all.stream()
                    .filter(one -> one.port() == address.port()
                            && one.host().toLowerCase(Locale.ROOT).equals(address.host()))
                    .toList();
            if (fitting.isEmpty()) {
                throw new NotFound(server);
            }
            unwanted.addAll(fitting);
        }
        var deleted = exceptions.delete(unwanted, Progress.none()).exceptions();
        if (terminal.json()) {
            terminal.answer(
                    Map.of(
                            "deleted",
                            deleted.stream().map(ExceptionsCommand::document).toList()),
                    Terminal.Table.NONE);
        } else {
            deleted.forEach(one -> terminal.say(words.get("exceptions.delete.done", one.server())));
        }
        return 0;
    }

    private ServerAddress address(String written) {
        return ServerAddress.of(written).orElseThrow(() -> WrongUsage.of(spec, words.get("cli.error.server", written)));
    }

    private static Map<String, Object> document(ServerException exception) {
        var document = new LinkedHashMap<String, Object>();
        document.put("host", exception.host());
        document.put("port", exception.port());
        document.put("sha256", exception.fingerprint().replace(":", "").toLowerCase(Locale.ROOT));
        return document;
    }

    private static Map<String, Object> document(Presented presented) {
        var certificate = presented.certificate();
        var document = document(presented.exception());
        document.put("subject", certificate.subject().toString());
        document.put("issuer", certificate.issuer().toString());
        document.put("not_before", certificate.notBefore().toString());
        document.put("not_after", certificate.notAfter().toString());
        document.put(
                "faults",
                presented.faults().stream()
                        .map(FetchServerCertificate.Fault::word)
                        .sorted()
                        .toList());
        return document;
    }
}
