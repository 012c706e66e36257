package org.sealwright.cli.policy;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.cli.policy.MistakeWords.Wrong;
import org.sealwright.core.policy.PolicyCheck.What;
import org.sealwright.core.policy.PolicyReader;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.plugin.DeclaredSettings;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;

/// `policy check`.
final class CheckPolicy {
    private final PolicyReader reader;
    private final DeclaredSettings declared;
    private final Terminal terminal;
    private final Texts.Language language;
    private final Texts texts;

    @Inject
    CheckPolicy(PolicyReader reader, DeclaredSettings declared, Terminal terminal, Texts.Language language) {
        this.reader = reader;
        this.declared = declared;
        this.terminal = terminal;
        this.language = language;
        this.texts = Texts.beside(CheckPolicy.class, language);
    }

    /// @return 0 if nothing is wrong, else the exit code for damaged input
    int check(Path file) throws Problem {
        var source = reader.read(file);
        var wrong = new ArrayList<Wrong>();
        var problems = ProblemTexts.in(language.locale());
        source.faults().forEach(fault -> wrong.add(new Wrong("", fault.key(), problems.clause(fault), null)));
        var words = new MistakeWords(language);
        var warnings = new ArrayList<Wrong>();
        Schema.of(declared.in(language))
                .check()
                .check(source)
                .forEach(mistake -> (mistake.what() == What.NOT_HERE ? warnings : wrong).add(words.of(mistake)));

        var document = new LinkedHashMap<String, Object>();
        document.put("file", file.toString());
        document.put("ok", wrong.isEmpty());
        document.put("errors", wrong.stream().map(CheckPolicy::document).toList());
        document.put("warnings", warnings.stream().map(CheckPolicy::document).toList());
        terminal.answer(
                document,
                new Terminal.Table(
                        List.of(),
                        wrong.stream()
                                .map(each ->
                                        List.of(each.key().isEmpty() ? file.toString() : each.key(), each.sentence()))
                                .toList()));
        warnings.forEach(each -> terminal.warn(each.key() + ": " + each.sentence()));
        if (wrong.isEmpty()) {
            int decided = source.mandatory().size();
            int suggested = source.recommended().size();
            terminal.say(texts.get("check.good", decided, suggested));
        }
        return wrong.isEmpty() ? 0 : Problem.Kind.BAD_INPUT.exitCode();
    }

    private static Map<String, ?> document(Wrong wrong) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("key", wrong.key().isEmpty() ? null : wrong.key());
        document.put("code", wrong.code());
        document.put("message", wrong.sentence());
        document.put("did_you_mean", wrong.didYouMean());
        return document;
    }
}
