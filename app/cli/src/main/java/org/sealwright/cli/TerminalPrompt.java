package org.sealwright.cli;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.Console;
import java.util.Optional;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.ProtectedProfile;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;

/// Passwords on the command line: from `--password-file`, else typed at the terminal, and from nowhere if standard
/// input is not one.
@Singleton
final class TerminalPrompt implements PasswordPrompt {
    private static final int MOST_ATTEMPTS = 3;

    private final GlobalOptions options;
    private final Terminal terminal;
    private final Texts texts;
    private final ProblemTexts problems;

    @Inject
    TerminalPrompt(GlobalOptions options, Terminal terminal, Texts.Language language) {
        this.options = options;
        this.terminal = terminal;
        this.texts = Texts.beside(TerminalPrompt.class, language);
        this.problems = ProblemTexts.in(language.locale());
    }

    @Override
    public Optional<Passphrase> ask(PasswordQuestion question) {
        return switch (question) {
            case PasswordQuestion.Primary(var profile, int attempt) -> {
                var file = options.passwordFile();
                if (file.isPresent()) {
                    // The same file would give the same wrong answer again.
                    yield attempt > 1 ? Optional.empty() : fromFile(file.get());
                }
                yield typed(texts.get(attempt > 1 ? "prompt.primary.again" : "prompt.primary", ShownText.of(profile)));
            }
            case PasswordQuestion.OfFile(var file, int attempt) ->
                typed(texts.get(attempt > 1 ? "prompt.file.again" : "prompt.file", ShownText.of(file)));
        };
    }

    /// Typed twice at the terminal; a command that takes new passwords from files answers before it comes here.
    @Override
    public Optional<Passphrase> choose(NewPassword wanted) {
        var prompt =
                switch (wanted) {
                    case NewPassword.Primary primary ->
                        texts.get(
                                "prompt.new.primary",
                                ShownText.of(primary.profile().name()));
                    case NewPassword.OfFile ofFile -> texts.get("prompt.new.file", ShownText.of(ofFile.file()));
                };
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var first = typed(prompt);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            var fault = wanted.rules().check(first.get());
            if (fault.isEmpty() && isRepeated(first.get())) {
                return first;
            }
            first.get().close();
            terminal.warn(texts.get(
                    "prompt.new." + fault.map(NewPassword.Fault::name).orElse("mismatch"),
                    wanted.rules().least()));
        }
        return Optional.empty();
    }

    private boolean isRepeated(Passphrase first) {
        var second = typed(texts.get("prompt.new.again"));
        try (var repeated = second.orElseGet(Passphrase::empty)) {
            return second.isPresent() && first.sameAs(repeated);
        }
    }

    private Optional<Passphrase> fromFile(String file) {
        try {
            return Optional.of(terminal.passwordFrom(file));
        } catch (Problem e) {
            terminal.warn(problems.sentence(e));
            return Optional.empty();
        }
    }

    // JDK 25 went back to the console of java.base, which is null where nobody sits (JDK-8351435).
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<Passphrase> typed(String prompt) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        char[] characters = console.readPassword("%s ", prompt);
        return Optional.ofNullable(characters).map(Passphrase::owning);
    }

    /// Scripts set a primary password with a command of its own.
    @Override
    public PasswordOffer offerPrimaryPassword(ProtectedProfile profile) {
        return new PasswordOffer.Declined();
    }
}
