package org.sealwright.backup.cli.profile;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.backup.usecase.copies.CompareCopy;
import org.sealwright.backup.usecase.copies.ListCopies;
import org.sealwright.backup.usecase.copies.PutCopyBack;
import org.sealwright.backup.words.profile.DifferenceWords;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.core.archive.CopyDifference;
import org.sealwright.core.archive.CopyDifference.NamedKey;
import org.sealwright.core.archive.DatedCopy;
import org.sealwright.core.archive.DatedCopy.CopiedFile;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `copies` and what follows it: the dated copies of the profile.
@Command(name = "copies", resourceBundle = "org.sealwright.backup.words.profile.messages", addMethodSubcommands = false)
final class CopiesCommand implements CliCommand {
    private static final int KILOBYTE = 1024;

    private final ListCopies lists;
    private final CompareCopy compares;
    private final PutCopyBack putsBack;
    private final ProfileWords words;
    private final Terminal terminal;

    @Inject
    CopiesCommand(ListCopies lists, CompareCopy compares, PutCopyBack putsBack, ProfileWords words, Terminal terminal) {
        this.lists = lists;
        this.compares = compares;
        this.putsBack = putsBack;
        this.words = words;
        this.terminal = terminal;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() throws Problem {
        var copies = lists.list();
        if (copies.isEmpty() && !terminal.json()) {
            terminal.say(words.get("cli.copies.none"));
            return 0;
        }
        var headings = List.of(
                words.get("copies.column.name"), words.get("copies.column.files"), words.get("copies.column.size"));
        terminal.answer(
                Map.of("copies", copies.stream().map(CopiesCommand::document).toList()),
                new Terminal.Table(
                        headings, copies.stream().map(CopiesCommand::row).toList()));
        return 0;
    }

    private static List<String> row(DatedCopy copy) {
        var files = copy.files().stream().map(CopiedFile::name).collect(Collectors.joining(", "));
        return List.of(copy.name(), files, (copy.size() + KILOBYTE - 1) / KILOBYTE + " kB");
    }

    private static Map<String, Object> document(DatedCopy copy) {
        var document = new LinkedHashMap<String, Object>();
        document.put("name", copy.name());
        document.put("made", copy.made().toString());
        document.put(
                "files",
                copy.files().stream()
                        .map(file -> Map.of("name", file.name(), "size", file.size()))
                        .toList());
        return document;
    }

    @Command(name = "compare", mixinStandardHelpOptions = true)
    int compare(@Parameters(paramLabel = "NAME", descriptionKey = "copy") String name) throws Problem {
        var difference = compares.compare(name);
        if (difference.isNone() && !terminal.json()) {
            terminal.say(words.get("cli.copies.same"));
            return 0;
        }
        terminal.answer(
                Map.of("difference", DifferenceDocument.of(difference)),
                new Terminal.Table(List.of(), rows(difference)));
        return 0;
    }

    private List<List<String>> rows(CopyDifference difference) {
        var rows = new ArrayList<List<String>>();
        if (difference.nowUnreadable()) {
            rows.add(List.of(words.get("copies.unreadable"), ""));
        }
        var removed = words.get(DifferenceWords.removed(difference));
        difference.removed().forEach(stored -> rows.add(List.of(removed, name(stored))));
        var keyRemoved = words.get(DifferenceWords.keyRemoved(difference));
        difference.keysRemoved().forEach(key -> rows.add(List.of(keyRemoved, name(key))));
        difference.added().forEach(stored -> rows.add(List.of(words.get("copies.added"), name(stored))));
        difference.keysAdded().forEach(key -> rows.add(List.of(words.get("copies.keyAdded"), name(key))));
        difference
                .trustChanged()
                .forEach(change -> rows.add(List.of(
                        words.get("copies.trustChanged"), change.certificate().displayName())));
        if (difference.otherPassword()) {
            rows.add(List.of(words.get("copies.otherPassword"), ""));
        }
        difference.otherFiles().forEach(file -> rows.add(List.of(words.get("copies.otherFile"), file)));
        return rows;
    }

    private static String name(StoredCertificate stored) {
        return stored.certificate().displayName();
    }

    private static String name(NamedKey key) {
        return key.key().shortName() + " " + key.name();
    }

    @Command(name = "restore", mixinStandardHelpOptions = true)
    int restore(@Parameters(paramLabel = "NAME", descriptionKey = "copy") String name) throws Problem {
        var kept = putsBack.putBack(name, Progress.none());
        if (terminal.json()) {
            var document = new LinkedHashMap<String, @Nullable Object>();
            document.put("restored", name);
            document.put("kept", kept.map(DatedCopy::name).orElse(null));
            terminal.answer(document, Terminal.Table.NONE);
            return 0;
        }
        terminal.say(words.get("cli.copies.restored", ShownText.of(name)));
        kept.ifPresent(copy -> terminal.say(words.get("cli.copies.kept", copy.name())));
        return 0;
    }
}
