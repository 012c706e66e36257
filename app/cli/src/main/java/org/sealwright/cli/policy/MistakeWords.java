package org.sealwright.cli.policy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.policy.PolicyCheck.Mistake;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.SettingKind;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Texts;

/// Says what is wrong with a value, and what was probably meant.
final class MistakeWords {
    private static final int SHOWN = 60;

    private final KindWords kinds;
    private final ProblemTexts problems;
    private final Texts texts;

    MistakeWords(Texts.Language language) {
        this.kinds = new KindWords(language);
        this.problems = ProblemTexts.in(language.locale());
        this.texts = Texts.beside(MistakeWords.class, language);
    }

    /// One thing that is wrong.
    record Wrong(
            String key,
            String code,
            String sentence,
            @Nullable String didYouMean) {}

    /// A text that is not taken has a form of its own, which an example shows best.
    private <T> String expected(Setting<T> setting) {
        return setting.kind() instanceof SettingKind.Text && setting.example().isPresent()
                ? texts.get("kind.textLike", setting.write(setting.example().get()))
                : kinds.of(setting.kind());
    }

    Wrong of(Mistake mistake) {
        var value = ShownText.of(SettingKind.onOneLine(mistake.value()), SHOWN);
        var expected = mistake.setting().map(this::expected).orElse("");
        var sentence = texts.get(
                "check." + mistake.what(),
                ShownText.of(mistake.where(), SHOWN),
                value,
                expected,
                mistake.why().map(problems::clause).orElse(""));
        return new Wrong(
                mistake.where(),
                mistake.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                mistake.didYouMean()
                        .map(meant -> sentence + " " + texts.get("check.meant", meant))
                        .orElse(sentence),
                mistake.didYouMean().orElse(null));
    }
}
