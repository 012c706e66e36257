package org.sealwright.backup.cli.backup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.backup.usecase.backup.PersonalKey;
import org.sealwright.backup.usecase.backup.VerifyBackup;
import org.sealwright.backup.usecase.backup.VerifyBackup.Covered;
import org.sealwright.backup.usecase.backup.VerifyBackup.Verified;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.task.Progress;
import org.sealwright.plugin.ExitCode;
import org.sealwright.plugin.Terminal;

/// Answers `backup verify`.
final class VerifyAnswer {
    private final VerifyBackup verify;
    private final FilePasswords passwords;
    private final BackupWords words;
    private final Terminal terminal;

    @Inject
    VerifyAnswer(VerifyBackup verify, FilePasswords passwords, BackupWords words, Terminal terminal) {
        this.verify = verify;
        this.passwords = passwords;
        this.words = words;
        this.terminal = terminal;
    }

    /// @return the exit code: that for attention if something is missing
    int answer(Path file, @Nullable String passwordFile, Limits limits) throws Problem {
        Verified verified = passwords.ask(passwordFile, prompt -> verify.verify(file, prompt, limits, Progress.none()));
        terminal.answer(document(verified), table(verified));
        verified.notes().forEach(note -> terminal.warn(words.sentence(note)));
        verified.notLogged().ifPresent(problem -> terminal.warn(words.sentence(problem)));
        terminal.say(
                verified.complete()
                        ? words.get("cli.verify.complete", verified.covered().size())
                        : words.get("cli.verify.incomplete", verified.missing().size()));
        return verified.complete() ? 0 : ExitCode.ATTENTION;
    }

    private static Map<String, Object> document(Verified verified) {
        var document = new LinkedHashMap<String, Object>();
        document.put("file", verified.file().toString());
        document.put("complete", verified.complete());
        document.put(
                "covered",
                verified.covered().stream().map(VerifyAnswer::document).toList());
        document.put("missing", verified.missing().stream().map(KeyDocument::of).toList());
        document.put(
                "others",
                verified.others().stream()
                        .map(other -> Map.of("spki_sha256", other.key().hex(), "name", other.name()))
                        .toList());
        document.put("notes", verified.notes().stream().map(note -> note.code()).toList());
        return document;
    }

    private static Map<String, @Nullable Object> document(Covered covered) {
        var document = KeyDocument.of(covered.key());
        document.put(
                "certificates_missing",
                covered.without().stream()
                        .map(certificate -> certificate.sha256().hex())
                        .toList());
        return document;
    }

    private Terminal.Table table(Verified verified) {
        var rows = new ArrayList<List<String>>();
        verified.covered()
                .forEach(covered -> rows.add(row(
                        covered.without().isEmpty() ? "backup.state.covered" : "backup.state.withoutCertificate",
                        covered.key())));
        verified.missing().forEach(key -> rows.add(row("backup.state.missing", key)));
        verified.others().forEach(other -> rows.add(List.of(words.get("backup.state.other"), other.name())));
        return new Terminal.Table(List.of(), rows);
    }

    private List<String> row(String state, PersonalKey key) {
        return List.of(words.get(state), key.name().isBlank() ? key.key().shortName() : key.name());
    }
}
