package org.sealwright.cli;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.plugin.ExitCode;
import org.sealwright.plugin.SurpriseCode;
import org.sealwright.plugin.Texts;
import picocli.CommandLine.ParameterException;

/// Says what went wrong, on standard error and with `--json` as document, and gives the exit code of design.md
/// section 4.
final class Failures {
    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private final StreamTerminal terminal;
    private final Streams streams;
    private final ProblemTexts problems;
    private final Texts texts;

    @Inject
    Failures(StreamTerminal terminal, Streams streams, Texts.Language language) {
        this.terminal = terminal;
        this.streams = streams;
        this.problems = ProblemTexts.in(language.locale());
        this.texts = Texts.beside(Failures.class, language);
    }

    int of(Exception failure) {
        return switch (failure) {
            case Problem problem -> of(problem);
            case CancellationException _ ->
                say("cancelled", texts.get("failure.cancelled"), null, "", ExitCode.NOT_DONE);
            default -> surprise(failure);
        };
    }

    /// A failure in words, for an answer that has other parts.
    record Told(String message, int exitCode) {}

    Told told(Exception failure) {
        if (failure instanceof Problem problem) {
            return new Told(problems.sentence(problem), problem.kind().exitCode());
        }
        var code = SurpriseCode.of(failure);
        LOG.log(Level.ERROR, "surprise " + code, failure);
        return new Told(texts.get("failure.bug", code), ExitCode.BUG);
    }

    private int of(Problem problem) {
        var file = problem.file().map(Object::toString).orElse(null);
        return say(
                problem.code(),
                problems.sentence(problem),
                file,
                problems.commandLineAdvice(problem),
                problem.kind().exitCode());
    }

    /// A command line that is not understood.
    ///
    /// @param json whether the user asked for a document; what was parsed may not tell
    int of(ParameterException failure, boolean json) {
        var command = failure.getCommandLine().getCommandSpec().qualifiedName();
        var message = new UsageWords(texts).of(failure);
        var hint = texts.get("failure.usage.hint", command);
        if (json) {
            terminal.print(document("usage", message, null, hint));
        }
        streams.err().println(message);
        streams.err().println(hint);
        return ExitCode.USAGE;
    }

    private int surprise(Exception failure) {
        var code = SurpriseCode.of(failure);
        LOG.log(Level.ERROR, "surprise " + code, failure);
        return say("bug", texts.get("failure.bug", code), null, texts.get("failure.bug.hint"), ExitCode.BUG);
    }

    private int say(String code, String message, @Nullable String file, String hint, int exitCode) {
        if (terminal.json()) {
            terminal.print(document(code, message, file, hint));
        }
        streams.err().println(message);
        if (!hint.isEmpty()) {
            streams.err().println(hint);
        }
        return exitCode;
    }

    private static Map<String, ?> document(String code, String message, @Nullable String file, String hint) {
        var error = new LinkedHashMap<String, @Nullable Object>();
        error.put("code", code);
        error.put("message", message);
        error.put("file", file);
        error.put("hint", hint.isEmpty() ? null : hint);
        return Map.of("error", error);
    }
}
