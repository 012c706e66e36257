package org.sealwright.cli.policy;

import java.util.stream.Collectors;
import org.sealwright.core.settings.SettingKind;
import org.sealwright.plugin.Texts;

/// What a setting can be, in words: `a whole number from 0 to 1440`.
final class KindWords {
    private final Texts texts;

    KindWords(Texts.Language language) {
        texts = Texts.beside(KindWords.class, language);
    }

    String of(SettingKind<?> kind) {
        return switch (kind) {
            case SettingKind.Flag _ -> texts.get("kind.flag");
            case SettingKind.Whole whole ->
                texts.get("kind.whole", String.valueOf(whole.least()), String.valueOf(whole.most()));
            case SettingKind.Choice<?> choice -> choice(choice);
            case SettingKind.Texts list ->
                list.words().isEmpty()
                        ? texts.get("kind.texts")
                        : texts.get("kind.words", String.join(", ", list.words()));
            case SettingKind.Place place -> texts.get(place.folder() ? "kind.folder" : "kind.file");
            case SettingKind.Text _, SettingKind.Internal<?> _ -> texts.get("kind.text");
        };
    }

    private String choice(SettingKind.Choice<?> choice) {
        var words = choice.values().stream().map(Enum::name).collect(Collectors.joining(", "));
        var formerly = choice.formerly().entrySet().stream()
                .map(each -> each.getKey() + " = " + each.getValue().name())
                .sorted()
                .collect(Collectors.joining(", "));
        return formerly.isEmpty() ? texts.get("kind.choice", words) : texts.get("kind.choiceFormerly", words, formerly);
    }
}
