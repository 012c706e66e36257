package org.sealwright.accounts.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.accounts.usecase.Trial;
import org.sealwright.accounts.usecase.TryIdentity;
import org.sealwright.accounts.usecase.TryIdentity.Saved;
import org.sealwright.accounts.words.TrialWords;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.ExitCode;
import org.sealwright.plugin.Terminal;

/// Answers `accounts test`: every step with its result, and where the messages are.
final class TestAnswer {
    private final TryIdentity attempts;
    private final PasswordPrompt prompt;
    private final TrialWords words;
    private final Terminal terminal;

    @Inject
    TestAnswer(TryIdentity attempts, PasswordPrompt prompt, TrialWords words, Terminal terminal) {
        this.attempts = attempts;
        this.prompt = prompt;
        this.words = words;
        this.terminal = terminal;
    }

    /// @param folder where the messages go; empty to keep none
    /// @return the exit code: that for attention if a step failed; then nothing was written
    int answer(String identity, Optional<Path> folder) throws Problem {
        var trial = attempts.attempt(identity, words.wording(), prompt, Progress.none());
        Optional<Saved> saved = trial.passed() && folder.isPresent()
                ? Optional.of(attempts.saveInto(folder.get(), trial))
                : Optional.empty();
        terminal.answer(
                Map.of("test", document(trial, saved)),
                new Terminal.Table(
                        List.of(),
                        trial.outcomes().stream()
                                .map(outcome -> List.of(words.mark(outcome), words.sentence(outcome)))
                                .toList()));
        terminal.say(words.summary(trial));
        saved.ifPresent(this::say);
        return trial.passed() ? 0 : ExitCode.ATTENTION;
    }

    private void say(Saved saved) {
        terminal.say(words.get("trial.saved.signed", shown(saved.signed())));
        saved.encrypted().ifPresent(file -> terminal.say(words.get("trial.saved.encrypted", shown(file))));
    }

    private static String shown(Path file) {
        return ShownText.of(file.toString());
    }

    private static Map<String, @Nullable Object> document(Trial trial, Optional<Saved> saved) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("id", trial.identity().id());
        document.put("email", trial.identity().address());
        document.put("passed", trial.passed());
        document.put("steps", trial.outcomes().stream().map(TestAnswer::of).toList());
        document.put("signed", saved.map(Saved::signed).map(Path::toString).orElse(null));
        document.put(
                "encrypted", saved.flatMap(Saved::encrypted).map(Path::toString).orElse(null));
        return document;
    }

    private static Map<String, @Nullable Object> of(Trial.Outcome outcome) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("use", outcome.use().word());
        document.put("step", outcome.step().word());
        document.put("ok", !outcome.failed());
        document.put("reason", outcome.remark().map(Trial.Remark::code).orElse(null));
        return document;
    }
}
