package org.sealwright.csr.usecase;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.settings.Setting;

/// What user and organisation can say about requests.
public final class RequestSettings {
    /// Kinds of key that may be made, by their words and separated by commas; empty for all. Meant for policy: "RSA
    /// from 3072 bits on" is `rsa-3072,rsa-4096`.
    public static final Setting<String> ALLOWED_KEYS =
            new Setting<>("request.allowedKeys", "", RequestSettings::checkedKinds, text -> text);

    /// A folder with templates of the organisation (`*.properties`); empty for none.
    public static final Setting<String> TEMPLATE_FOLDER = Setting.text("request.templateFolder", "");

    /// The template that is chosen at first, by its id.
    public static final Setting<String> DEFAULT_TEMPLATE = Setting.text("request.defaultTemplate", "default");

    /// Only the templates of [#TEMPLATE_FOLDER] are offered.
    public static final Setting<Boolean> ONLY_OWN_TEMPLATES = Setting.flag("request.onlyOwnTemplates", false);

    private RequestSettings() {}

    /// @return never empty
    static Set<KeyKind> kinds(String words) {
        var kinds = EnumSet.noneOf(KeyKind.class);
        Arrays.stream(words.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word ->
                        KeyKind.ofWord(word).orElseThrow(() -> new IllegalArgumentException("no kind of key: " + word)))
                .forEach(kinds::add);
        return kinds.isEmpty() ? EnumSet.allOf(KeyKind.class) : kinds;
    }

    private static String checkedKinds(String words) {
        kinds(words);
        return words;
    }
}
