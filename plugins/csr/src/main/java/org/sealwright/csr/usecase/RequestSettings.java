package org.sealwright.csr.usecase;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.settings.Setting;

/// What user and organisation can say about requests.
public final class RequestSettings {
    /// Kinds of key that may be made, by their words; empty for all. Meant for policy: "RSA
    /// from 3072 bits on" is `rsa-3072,rsa-4096`. A word that is not known allows nothing, so that a slip of the
    /// pen never allows more than was meant.
    public static final Setting<List<String>> ALLOWED_KEYS = Setting.list(
                    "request.allowedKeys",
                    Arrays.stream(KeyKind.values()).map(KeyKind::word).toArray(String[]::new))
            .forOrganisations()
            .strictly(Setting.NOBODY_KNOWS)
            .like(List.of("rsa-3072", "rsa-4096", "p-256"));

    /// A folder with templates of the organisation (`*.properties`); empty for none.
    public static final Setting<Optional<Path>> TEMPLATE_FOLDER = Setting.folder("request.templateFolder");

    /// The template that is chosen at first, by its id.
    public static final Setting<String> DEFAULT_TEMPLATE = Setting.text("request.defaultTemplate", "default");

    /// Only the templates of [#TEMPLATE_FOLDER] are offered.
    public static final Setting<Boolean> ONLY_OWN_TEMPLATES =
            Setting.flag("request.onlyOwnTemplates", false).forOrganisations().strictly(true);

    /// RSA keys must have so many bits; other kinds of key are not concerned.
    public static final Setting<Integer> MINIMUM_RSA_BITS = Setting.number("request.minimumRsaBits", 0, 0, 16_384)
            .forOrganisations()
            .strictly(16_384, Math::max)
            .like(3072);

    /// Fields of the subject that have one value for all: `O=Example Clinic`. They count for every template that
    /// has the field. An entry that is not understood forbids all requests, so that a slip of the pen never
    /// leaves a field open.
    public static final Setting<List<String>> FIXED_FIELDS = Setting.list("request.fixedFields")
            .forOrganisations()
            .strictly(Setting.NOBODY_KNOWS)
            .like(List.of("O=Example Clinic", "C=DE"));

    private RequestSettings() {}

    static Set<KeyKind> kinds(List<String> words) {
        if (words.isEmpty()) {
            return EnumSet.allOf(KeyKind.class);
        }
        var kinds = EnumSet.noneOf(KeyKind.class);
        words.stream().map(KeyKind::ofWord).flatMap(Optional::stream).forEach(kinds::add);
        return kinds;
    }
}
