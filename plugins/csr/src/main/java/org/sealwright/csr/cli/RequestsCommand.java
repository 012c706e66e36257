package org.sealwright.csr.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestField;
import org.sealwright.core.task.Progress;
import org.sealwright.csr.usecase.FindRequest;
import org.sealwright.csr.usecase.SaveRequestAgain;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.cli.WrongUsage;
import org.sealwright.kit.usecase.DeleteRequest;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `requests` and what follows it.
@Command(name = "requests", resourceBundle = "org.sealwright.csr.words.messages", addMethodSubcommands = false)
final class RequestsCommand implements CliCommand {
    private final CreateAnswer creates;
    private final ListAnswer lists;
    private final ShowAnswer shows;
    private final FindRequest find;
    private final SaveRequestAgain save;
    private final DeleteRequest delete;
    private final RequestWords words;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    RequestsCommand(
            CreateAnswer creates,
            ListAnswer lists,
            ShowAnswer shows,
            FindRequest find,
            SaveRequestAgain save,
            DeleteRequest delete,
            RequestWords words,
            Terminal terminal) {
        this.creates = creates;
        this.lists = lists;
        this.shows = shows;
        this.find = find;
        this.save = save;
        this.delete = delete;
        this.words = words;
        this.terminal = terminal;
    }

    @Command(name = "create", mixinStandardHelpOptions = true)
    int create(
            @Option(names = "--email", paramLabel = "ADDRESS", descriptionKey = "email") @Nullable List<String> emails,
            @Option(names = "--name", paramLabel = "TEXT", descriptionKey = "name") @Nullable String name,
            @Option(names = "--organization", paramLabel = "TEXT", descriptionKey = "organization") @Nullable
                    String organization,
            @Option(names = "--department", paramLabel = "TEXT", descriptionKey = "department") @Nullable
                    String department,
            @Option(names = "--place", paramLabel = "TEXT", descriptionKey = "place") @Nullable String place,
            @Option(names = "--state", paramLabel = "TEXT", descriptionKey = "state") @Nullable String state,
            @Option(names = "--country", paramLabel = "CC", descriptionKey = "country") @Nullable String country,
            @Option(names = "--key", paramLabel = "KIND", descriptionKey = "key", converter = KeyWord.class) @Nullable
                    KeyKind kind,
            @Option(names = "--existing-key", paramLabel = "REF", descriptionKey = "existing-key") @Nullable
                    String existingKey,
            @Option(names = "--from", paramLabel = "REF", descriptionKey = "from") @Nullable String from,
            @Option(names = "--template", paramLabel = "NAME", descriptionKey = "template") @Nullable String template,
            @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out") Path out)
            throws Problem {
        if (kind != null && existingKey != null) {
            throw usage(words.get("cli.error.keyTwice"));
        }
        Map<RequestField, String> fields = new EnumMap<>(RequestField.class);
        put(fields, RequestField.NAME, name);
        put(fields, RequestField.ORGANIZATION, organization);
        put(fields, RequestField.DEPARTMENT, department);
        put(fields, RequestField.PLACE, place);
        put(fields, RequestField.STATE, state);
        put(fields, RequestField.COUNTRY, country);
        creates.answer(
                new CreateAnswer.Wish(
                        emails == null ? List.of() : emails,
                        fields,
                        Optional.ofNullable(kind),
                        Optional.ofNullable(existingKey),
                        Optional.ofNullable(from),
                        Optional.ofNullable(template),
                        out),
                this::usage);
        return 0;
    }

    private static void put(Map<RequestField, String> fields, RequestField field, @Nullable String text) {
        if (text != null) {
            fields.put(field, text);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() throws Problem {
        lists.answer();
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "REF|FILE", descriptionKey = "ref") String reference) throws Problem {
        shows.answer(reference);
        return 0;
    }

    @Command(name = "save", mixinStandardHelpOptions = true)
    int save(
            @Parameters(paramLabel = "REF", descriptionKey = "ref") String reference,
            @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out") Path out,
            @Option(names = "--replace", descriptionKey = "replace") boolean replace)
            throws Problem {
        var listed = find.find(reference);
        var saved = save.save(listed, out, replace);
        if (terminal.json()) {
            terminal.answer(Map.of("request", RequestDocument.of(saved, listed.state())), Terminal.Table.NONE);
        } else {
            terminal.say(words.get("cli.save.done", RequestDocument.shown(out)));
        }
        return 0;
    }

    @Command(name = "delete", mixinStandardHelpOptions = true)
    int delete(@Parameters(paramLabel = "REF", descriptionKey = "ref") String reference) throws Problem {
        var deleted = delete.delete(find.find(reference).id(), Progress.none());
        if (terminal.json()) {
            var document = new LinkedHashMap<String, Object>();
            document.put("id", deleted.id().hex());
            document.put("key_deleted", deleted.keyDeleted());
            terminal.answer(Map.of("deleted", List.of(document)), Terminal.Table.NONE);
        } else {
            terminal.say(words.get(deleted.keyDeleted() ? "cli.delete.done" : "cli.delete.done.keyStays"));
        }
        return 0;
    }

    private ParameterException usage(String sentence) {
        // What is wrong is always an option of `create`, whose own help tells of them.
        var create = spec == null ? null : spec.subcommands().get("create");
        return WrongUsage.of(create == null ? spec : create.getCommandSpec(), sentence);
    }
}
