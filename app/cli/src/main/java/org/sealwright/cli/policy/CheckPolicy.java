package org.sealwright.cli.policy;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.policy.PolicyCheck.Mistake;
import org.sealwright.core.policy.PolicyReader;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.DeclaredSettings;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;

/// `policy check`.
final class CheckPolicy {
    private static final int SHOWN = 60;

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

    /// One thing that is wrong.
    private record Wrong(
            String key,
            String code,
            String sentence,
            @Nullable String didYouMean) {}

    /// @return 0 if nothing is wrong, else the exit code for damaged input
    int check(Path file) throws Problem {
        var source = reader.read(file);
        var wrong = new ArrayList<Wrong>();
        var problems = ProblemTexts.in(language.locale());
        source.faults().forEach(fault -> wrong.add(new Wrong("", fault.key(), problems.clause(fault), null)));
        Schema.of(declared.in(language)).check().check(source).forEach(mistake -> wrong.add(wrong(mistake)));

        var document = new LinkedHashMap<String, Object>();
        document.put("file", file.toString());
        document.put("ok", wrong.isEmpty());
        document.put("errors", wrong.stream().map(CheckPolicy::document).toList());
        terminal.answer(
                document,
                new Terminal.Table(
                        List.of(),
                        wrong.stream()
                                .map(each -> List.of(each.key(), each.sentence()))
                                .toList()));
        if (wrong.isEmpty()) {
            int decided = source.mandatory().size();
            int suggested = source.recommended().size();
            terminal.say(texts.get("check.good", decided, suggested));
        }
        return wrong.isEmpty() ? 0 : Problem.Kind.BAD_INPUT.exitCode();
    }

    private Wrong wrong(Mistake mistake) {
        var value = ShownText.of(String.join(", ", mistake.value().lines().toList()), SHOWN);
        var expected = mistake.setting()
                .map(setting -> new KindWords(language).of(setting.kind()))
                .orElse("");
        var sentence = texts.get("check." + mistake.what(), ShownText.of(mistake.where(), SHOWN), value, expected);
        return new Wrong(
                mistake.where(),
                mistake.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                mistake.didYouMean()
                        .map(meant -> sentence + " " + texts.get("check.meant", meant))
                        .orElse(sentence),
                mistake.didYouMean().orElse(null));
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
