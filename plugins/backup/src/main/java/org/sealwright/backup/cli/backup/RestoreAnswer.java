package org.sealwright.backup.cli.backup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.backup.usecase.backup.OpenedBackup;
import org.sealwright.backup.usecase.backup.Restore;
import org.sealwright.backup.usecase.backup.RestoreEntry;
import org.sealwright.backup.usecase.backup.RestoreResult;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Added;
import org.sealwright.core.problem.Ambiguous;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.task.Progress;
import org.sealwright.plugin.ExitCode;
import org.sealwright.plugin.Terminal;

/// Answers `backup restore`.
final class RestoreAnswer {
    private static final int FEWEST_DIGITS = 8;

    private final Restore restore;
    private final FilePasswords passwords;
    private final BackupWords words;
    private final Terminal terminal;

    @Inject
    RestoreAnswer(Restore restore, FilePasswords passwords, BackupWords words, Terminal terminal) {
        this.restore = restore;
        this.passwords = passwords;
        this.words = words;
        this.terminal = terminal;
    }

    /// @param only references to entries; none for all
    int answer(Path file, @Nullable String passwordFile, List<String> only, boolean preview, Limits limits)
            throws Problem {
        return passwords.ask(passwordFile, prompt -> {
            try (OpenedBackup opened = restore.open(file, prompt, limits, Progress.none())) {
                Set<String> chosen = chosen(opened, only);
                int code = 0;
                if (preview) {
                    showPreview(opened, chosen);
                } else {
                    var result = restore.restore(opened, chosen, prompt, Progress.none());
                    showResult(result);
                    boolean leftOut = result.items().stream().anyMatch(item -> item.action() == Added.Action.SKIPPED);
                    code = leftOut ? ExitCode.ATTENTION : 0;
                }
                opened.notes().forEach(note -> terminal.warn(words.sentence(note)));
                return code;
            }
        });
    }

    private static Set<String> chosen(OpenedBackup opened, List<String> only) throws Problem {
        if (only.isEmpty()) {
            return opened.entries().stream().map(RestoreEntry::id).collect(Collectors.toSet());
        }
        Set<String> chosen = new HashSet<>();
        for (String reference : only) {
            List<RestoreEntry> fitting = opened.entries().stream()
                    .filter(entry -> fits(entry, reference))
                    .toList();
            switch (fitting.size()) {
                case 0 -> throw new NotFound(reference);
                case 1 -> chosen.add(fitting.getFirst().id());
                default ->
                    throw new Ambiguous(
                            reference,
                            fitting.stream()
                                    .map(entry -> entry.id().substring(0, 16) + " " + entry.name())
                                    .toList());
            }
        }
        return chosen;
    }

    private static boolean fits(RestoreEntry entry, String reference) {
        String digits = reference.replace(":", "").toLowerCase(java.util.Locale.ROOT);
        List<Certificate> certificates =
                switch (entry) {
                    case RestoreEntry.OfKey of -> of.certificates();
                    case RestoreEntry.OfCertificate of -> List.of(of.certificate());
                };
        return (digits.length() >= FEWEST_DIGITS && entry.id().startsWith(digits))
                || entry.name().equals(reference)
                || certificates.stream()
                        .anyMatch(certificate -> certificate.emails().stream().anyMatch(reference::equalsIgnoreCase)
                                || (digits.length() >= FEWEST_DIGITS
                                        && certificate.sha256().hex().startsWith(digits)));
    }

    private void showPreview(OpenedBackup opened, Set<String> chosen) {
        List<RestoreEntry> entries = opened.entries().stream()
                .filter(entry -> chosen.contains(entry.id()))
                .toList();
        terminal.answer(
                Map.of("preview", entries.stream().map(RestoreAnswer::document).toList()),
                new Terminal.Table(
                        List.of(),
                        entries.stream()
                                .map(entry -> List.of(words.get("backup.state." + word(entry)), entry.name()))
                                .toList()));
    }

    private static String word(RestoreEntry entry) {
        return switch (entry.state()) {
            case FRESH -> "new";
            case CERTIFICATE_FRESH -> "certificate-new";
            case PRESENT -> "already-present";
        };
    }

    private static Map<String, Object> document(RestoreEntry entry) {
        var document = new LinkedHashMap<String, Object>();
        switch (entry) {
            case RestoreEntry.OfKey of -> {
                document.put("spki_sha256", of.id());
                document.put(
                        "certificates",
                        of.certificates().stream()
                                .map(certificate -> certificate.sha256().hex())
                                .toList());
            }
            case RestoreEntry.OfCertificate of -> document.put("sha256", of.id());
        }
        document.put("name", entry.name());
        document.put("state", word(entry));
        return document;
    }

    private void showResult(RestoreResult result) {
        var document = new LinkedHashMap<String, Object>();
        document.put(
                "restored", result.items().stream().map(RestoreAnswer::document).toList());
        document.put("issuers_added", result.issuers());
        if (!result.escrowed().isEmpty()) {
            document.put(
                    "escrowed", result.escrowed().stream().map(Path::toString).toList());
        }
        terminal.answer(
                document,
                new Terminal.Table(
                        List.of(), result.items().stream().map(this::row).toList()));
        result.notLogged().ifPresent(problem -> terminal.warn(words.sentence(problem)));
        terminal.say(words.get("cli.restore.done", result.items().size(), result.issuers()));
    }

    private static Map<String, Object> document(RestoreResult.Item item) {
        var document = document(item.entry());
        document.remove("state");
        document.put("nickname", item.nickname());
        document.put("action", item.action().word());
        document.put("reason", item.reason());
        return document;
    }

    private List<String> row(RestoreResult.Item item) {
        String action = words.get("backup.action." + item.action().word());
        return List.of(
                item.reason().isEmpty() ? action : action + ": " + words.get("backup.reason." + item.reason()),
                item.entry().name());
    }
}
