package org.sealwright.core.problem;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.sealwright.core.text.Bundles;
import org.sealwright.core.text.ShownText;

/// The sentence and the advice of each [Problem], in one language.
public final class ProblemTexts {
    private final ResourceBundle bundle;

    private ProblemTexts(Locale locale) {
        this.bundle =
                Bundles.named("org.sealwright.core.problem.problems", locale, ProblemTexts.class.getClassLoader());
    }

    public static ProblemTexts in(Locale locale) {
        return new ProblemTexts(locale);
    }

    static ProblemTexts english() {
        return new ProblemTexts(Locale.ROOT);
    }

    /// What happened and why, in one sentence.
    public String sentence(Problem problem) {
        return filled(problem, ".what");
    }

    /// The same with the name of the file alone, for where its whole path stands beside.
    public String headline(Problem problem) {
        return filled(problem, ".what", problem.file().map(path -> Optional.ofNullable(path.getFileName())
                .orElse(path)));
    }

    /// What to do next; empty if there is nothing to advise.
    public String advice(Problem problem) {
        var reason = problem.details().stream()
                .filter(Clause.class::isInstance)
                .map(detail -> "clause." + ((Clause) detail).key() + ".hint")
                .filter(bundle::containsKey)
                .findFirst();
        if (reason.isPresent()) {
            return bundle.getString(reason.get());
        }
        return bundle.containsKey(problem.code() + ".hint") ? filled(problem, ".hint") : "";
    }

    /// The advice for whoever works on the command line: with the options to use, where there are any. What the
    /// window says names none.
    public String commandLineAdvice(Problem problem) {
        return bundle.containsKey(problem.code() + ".hint.commandLine")
                ? filled(problem, ".hint.commandLine")
                : advice(problem);
    }

    /// A reason on its own.
    public String clause(Clause clause) {
        return new MessageFormat(bundle.getString("clause." + clause.key()), bundle.getLocale())
                .format(clause.values().toArray());
    }

    private String filled(Problem problem, String part) {
        return filled(problem, part, problem.file());
    }

    private String filled(Problem problem, String part, Optional<Path> file) {
        var values = new Object[problem.details().size() + 1];
        values[0] = file.map(path -> ShownText.of(path.toString())).orElse(bundle.getString("unnamed"));
        for (int i = 0; i < problem.details().size(); i++) {
            Object detail = problem.details().get(i);
            values[i + 1] = shown(detail);
        }
        return new MessageFormat(bundle.getString(problem.code() + part), bundle.getLocale()).format(values);
    }

    private Object shown(Object detail) {
        return switch (detail) {
            case Number number -> number;
            case Clause clause -> clause(clause);
            default -> ShownText.of(detail.toString());
        };
    }
}
