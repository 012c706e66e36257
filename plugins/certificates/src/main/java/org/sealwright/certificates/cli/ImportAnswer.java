package org.sealwright.certificates.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.certificates.usecase.ImportCertificates;
import org.sealwright.certificates.usecase.ImportRequest;
import org.sealwright.certificates.usecase.ImportRequest.Target;
import org.sealwright.certificates.usecase.ImportResult;
import org.sealwright.certificates.usecase.ImportResult.Failed;
import org.sealwright.certificates.usecase.ImportResult.Imported;
import org.sealwright.certificates.usecase.ImportResult.ImportedCertificate;
import org.sealwright.certificates.usecase.ImportResult.ImportedKey;
import org.sealwright.certificates.usecase.ImportResult.Outcome;
import org.sealwright.certificates.usecase.PutAwayFile;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.certificates.words.ImportWords;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.Trust;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.kit.cli.FilePassword;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.Terminal;

/// Answers `certificates import`. When some files could be imported and others not, the answer tells of both and
/// the exit code is that of the first that failed.
final class ImportAnswer {
    private static final String STANDARD_INPUT = "-";

    private final ImportCertificates importCertificates;
    private final PasswordPrompt prompt;
    private final CertificateWords words;
    private final ImportWords importWords;
    private final Terminal terminal;

    ImportAnswer(
            ImportCertificates importCertificates,
            PasswordPrompt prompt,
            CertificateWords words,
            ExpiryWords expiry,
            Terminal terminal) {
        this.importCertificates = importCertificates;
        this.prompt = prompt;
        this.words = words;
        this.importWords = new ImportWords(words, expiry);
        this.terminal = terminal;
    }

    /// What was ordered on the command line.
    record Order(
            List<String> files, Optional<String> passwordFile, Target target, Optional<Trust> trust, boolean patient) {
        Order {
            files = List.copyOf(files);
        }
    }

    /// @return the exit code
    int answer(Order order) throws Problem {
        var result = result(order);
        var failures = result.failures();
        if (failures.size() == result.outcomes().size()) {
            failures.stream().skip(1).forEach(this::warn);
            throw failures.getFirst().problem();
        }
        terminal.answer(document(result), table(result));
        notes(result);
        importWords.arrivals(result).forEach(terminal::warn);
        importWords.trouble(result).ifPresent(terminal::warn);
        PutAwayFile.candidates(result)
                .forEach(file -> terminal.warn(words.get("cli.import.putAway", ShownText.of(file.toString()))));
        if (order.trust().isPresent()
                && result.certificates()
                        .noneMatch(one -> one.stored().certificate().authority())) {
            terminal.warn(words.get("cli.import.noAuthority"));
        }
        failures.forEach(this::warn);
        return result.firstFailure()
                .map(failed -> failed.problem().kind().exitCode())
                .orElse(0);
    }

    private ImportResult result(Order order) throws Problem {
        var passwordFile = order.passwordFile();
        if (passwordFile.isEmpty()) {
            return run(request(order), prompt);
        }
        // The password first: from a shared standard input it takes the first line, the file what follows.
        try (var given = new FilePassword(terminal.passwordFrom(passwordFile.get()), prompt)) {
            return run(request(order), given);
        }
    }

    private ImportResult run(ImportRequest request, PasswordPrompt passwords) throws Problem {
        try {
            return importCertificates.run(request, passwords, Progress.none());
        } finally {
            request.sources().forEach(Source::wipe);
        }
    }

    private ImportRequest request(Order order) throws CannotRead {
        var sources = new ArrayList<Source>();
        for (var file : order.files()) {
            sources.add(file.equals(STANDARD_INPUT) ? standardInput() : new Source.File(path(file)));
        }
        return new ImportRequest(
                sources, order.target(), order.trust(), order.patient() ? Limits.patient() : Limits.usual());
    }

    private static Path path(String file) throws CannotRead {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            // The system's character set cannot write this name (LC_ALL=C and an umlaut).
            throw new CannotRead(Path.of(""), e);
        }
    }

    private Source standardInput() throws CannotRead {
        try {
            // One byte more than is allowed, so that the reader sees it is too large and says so.
            return new Source.Bytes(
                    STANDARD_INPUT, terminal.input().readNBytes(Math.toIntExact(Source.MAXIMUM_SIZE) + 1));
        } catch (IOException e) {
            throw new CannotRead(Path.of(STANDARD_INPUT), e);
        }
    }

    private Map<String, @Nullable Object> document(ImportResult result) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        var imported = new ArrayList<Map<String, @Nullable Object>>();
        var keys = new ArrayList<Map<String, @Nullable Object>>();
        for (var outcome : result.outcomes()) {
            if (outcome instanceof Imported done) {
                done.certificates().forEach(one -> imported.add(document(one, done.source())));
                done.keys().forEach(key -> keys.add(document(key, done.source())));
            }
        }
        document.put("imported", imported);
        document.put("imported_keys", keys);
        document.put(
                "arrivals",
                result.arrivals().own().stream().map(ArrivalDocument::of).toList());
        document.put("files", result.outcomes().stream().map(this::document).toList());
        if (!result.escrowed().isEmpty()) {
            document.put(
                    "escrowed", result.escrowed().stream().map(Path::toString).toList());
        }
        result.firstFailure().ifPresent(failed -> document.put("error", error(failed)));
        return document;
    }

    private static Map<String, @Nullable Object> document(ImportedCertificate one, Source source) {
        var document = CertificateDocument.of(one.stored());
        document.put("action", one.action().word());
        document.put("reason", one.reason().isEmpty() ? null : one.reason());
        document.put("file", source.name());
        return document;
    }

    private static Map<String, @Nullable Object> document(ImportedKey one, Source source) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("spki_sha256", one.key().fingerprint().hex());
        document.put("key", CertificateDocument.of(one.key()));
        document.put("action", one.action().word());
        document.put("reason", one.reason().isEmpty() ? null : one.reason());
        document.put("file", source.name());
        return document;
    }

    private Map<String, @Nullable Object> document(Outcome outcome) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("file", outcome.source().name());
        switch (outcome) {
            case Imported imported -> {
                document.put(
                        "notes",
                        imported.notes().stream().map(note -> note.code()).toList());
                document.put("error", null);
            }
            case Failed failed -> {
                document.put("notes", List.of());
                document.put("error", error(failed));
            }
        }
        return document;
    }

    private Map<String, @Nullable Object> error(Failed failed) {
        var problem = failed.problem();
        var error = new LinkedHashMap<String, @Nullable Object>();
        error.put("code", problem.code());
        error.put("message", words.sentence(problem));
        error.put("file", failed.source().name());
        error.put("hint", words.commandLineAdvice(problem).isEmpty() ? null : words.commandLineAdvice(problem));
        return error;
    }

    private Terminal.Table table(ImportResult result) {
        var rows = new ArrayList<List<String>>();
        result.certificates().forEach(one -> rows.add(List.of(one.action().word(), importWords.sentence(one))));
        result.keys().forEach(key -> rows.add(List.of(key.action().word(), importWords.sentence(key))));
        return new Terminal.Table(List.of(), rows);
    }

    private void notes(ImportResult result) {
        result.outcomes().stream()
                .filter(Imported.class::isInstance)
                .map(Imported.class::cast)
                .flatMap(imported -> imported.notes().stream())
                .forEach(note -> terminal.warn(words.sentence(note)));
    }

    private void warn(Failed failed) {
        terminal.warn(words.sentence(failed.problem()) + " " + words.commandLineAdvice(failed.problem()));
    }
}
