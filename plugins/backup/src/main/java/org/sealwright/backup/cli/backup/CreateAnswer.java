package org.sealwright.backup.cli.backup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.backup.usecase.backup.BackUp;
import org.sealwright.backup.usecase.backup.BackupOrder;
import org.sealwright.backup.usecase.backup.BackupResult;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.backup.BackupPlaces.Concern;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.NoPrivateKey;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.FindCertificate.Match;
import org.sealwright.plugin.Terminal;

/// Answers `backup create`.
final class CreateAnswer {
    private final BackUp backUp;
    private final FindCertificate find;
    private final FilePasswords passwords;
    private final BackupWords words;
    private final Terminal terminal;

    @Inject
    CreateAnswer(BackUp backUp, FindCertificate find, FilePasswords passwords, BackupWords words, Terminal terminal) {
        this.backUp = backUp;
        this.find = find;
        this.passwords = passwords;
        this.words = words;
        this.terminal = terminal;
    }

    /// What was ordered on the command line.
    ///
    /// @param references none for all
    record Order(
            List<String> references,
            boolean withRequests,
            Path out,
            @Nullable String passwordFile,
            BackupFormat format,
            boolean replace,
            boolean allowEmpty) {
        Order {
            references = List.copyOf(references);
        }
    }

    /// @return the exit code
    int answer(Order order) throws Problem {
        var wanted =
                new BackupOrder(selection(order), order.format(), order.out(), order.replace(), order.allowEmpty());
        BackupResult result =
                passwords.ask(order.passwordFile(), prompt -> backUp.backUp(wanted, prompt, Progress.none()));
        if (terminal.json()) {
            terminal.answer(Map.of("backup", document(result)), Terminal.Table.NONE);
        } else {
            terminal.say(words.get(
                    "cli.create.done",
                    ShownText.of(result.file().toString(), 4096),
                    result.keys().size(),
                    result.certificates()));
        }
        result.concerns().stream()
                .sorted()
                .forEach(concern -> terminal.warn(words.get("backup.concern." + concern.word())));
        result.notLogged().ifPresent(problem -> terminal.warn(words.sentence(problem)));
        result.skipped()
                .forEach(skipped -> terminal.warn(words.get(
                        "backup.skipped", ShownText.of(skipped.key().name()), words.sentence(skipped.problem()))));
        return result.skipped().isEmpty()
                ? 0
                : result.skipped().getFirst().problem().kind().exitCode();
    }

    private BackupOrder.Selection selection(Order order) throws Problem {
        if (order.references().isEmpty()) {
            return new BackupOrder.All(order.withRequests());
        }
        Set<KeyFingerprint> keys = new LinkedHashSet<>();
        for (String reference : order.references()) {
            switch (find.findWithKeys(reference)) {
                case Match.Stored(var stored) -> {
                    if (!stored.hasPrivateKey()) {
                        throw new NoPrivateKey(stored.certificate().displayName());
                    }
                    keys.add(stored.certificate().key().fingerprint());
                }
                case Match.Lone(var lone) -> keys.add(lone.key().fingerprint());
            }
        }
        return new BackupOrder.These(keys);
    }

    private Map<String, Object> document(BackupResult result) {
        var document = new LinkedHashMap<String, Object>();
        document.put("file", result.file().toString());
        document.put("format", result.format().word());
        document.put("proved", result.proved().toString());
        document.put("keys", result.keys().stream().map(KeyDocument::of).toList());
        document.put("certificates", result.certificates());
        document.put(
                "skipped",
                result.skipped().stream()
                        .map(skipped -> Map.of(
                                "spki_sha256", skipped.key().id(),
                                "name", skipped.key().name(),
                                "reason", skipped.problem().code()))
                        .toList());
        document.put(
                "concerns",
                result.concerns().stream().sorted().map(Concern::word).toList());
        return document;
    }
}
