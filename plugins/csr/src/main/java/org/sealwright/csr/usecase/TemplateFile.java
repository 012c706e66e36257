package org.sealwright.csr.usecase;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestField;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.request.RequestTemplate.MicrosoftTemplate;
import org.sealwright.core.request.RequestTemplate.SubjectAddress;
import org.sealwright.core.request.RequestTemplate.Wording;

/// One template as properties, UTF-8 (docs/request-templates.md). A key that is not known is refused, so that a
/// slip of the pen is not taken for silence.
final class TemplateFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern OID =
            Pattern.compile("([01]\\.[1-3]?[0-9]|2\\.(0|[1-9][0-9]{0,17}))(\\.(0|[1-9][0-9]{0,17})){0,30}");
    private static final Pattern IDENTIFIED = Pattern.compile("([0-9.]+) +([0-9]{1,9})\\.([0-9]{1,9})");
    private static final Set<String> KEYS = Set.of(
            "order",
            "title",
            "sentence",
            "fields",
            "required",
            "subject-address",
            "alternative-names",
            "key-usage",
            "purposes",
            "capabilities",
            "microsoft-template",
            "keys",
            "suggested-key");

    private final Properties properties;

    private TemplateFile(Properties properties) {
        this.properties = properties;
    }

    /// @throws IllegalArgumentException with a clause that can follow a colon
    static RequestTemplate read(Properties properties, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the name of a template has small letters, digits and hyphens");
        }
        var file = new TemplateFile(properties);
        file.refuseStrangers();
        Map<RequestField, String> fixed = file.fixed();
        Set<RequestField> fields = file.fields("fields");
        fields.addAll(fixed.keySet());
        Set<RequestField> required = file.fields("required");
        if (!fields.containsAll(required)) {
            throw new IllegalArgumentException("«required» names something that «fields» does not");
        }
        Set<KeyKind> kinds = file.kinds();
        return new RequestTemplate(
                id,
                file.number("order", 100),
                file.wordings(),
                fields,
                required,
                fixed,
                file.subjectAddress(),
                file.flag("alternative-names"),
                file.flag("key-usage"),
                file.oids("purposes"),
                file.oids("capabilities"),
                file.microsoft(),
                kinds,
                file.suggested(kinds));
    }

    private void refuseStrangers() {
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            boolean known = KEYS.contains(key)
                    || key.startsWith("title.")
                    || key.startsWith("sentence.")
                    || (key.startsWith("fixed.")
                            && RequestField.ofWord(key.substring("fixed.".length()))
                                    .isPresent());
            if (!known) {
                throw new IllegalArgumentException("«" + key + "» is not known in a template");
            }
        }
    }

    private String text(String key) {
        return properties.getProperty(key, "").strip();
    }

    private List<String> words(String key) {
        return Arrays.stream(text(key).split("[,\\s]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private int number(String key, int fallback) {
        String text = text(key);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("«" + key + "» is no number", e);
        }
    }

    private boolean flag(String key) {
        return switch (text(key)) {
            case "yes" -> true;
            case "no", "" -> false;
            default -> throw new IllegalArgumentException("«" + key + "» is neither yes nor no");
        };
    }

    private Map<String, Wording> wordings() {
        Map<String, Wording> wordings = new HashMap<>();
        if (text("title").isEmpty()) {
            throw new IllegalArgumentException("«title» is missing");
        }
        wordings.put("en", new Wording(text("title"), text("sentence")));
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith("title.")) {
                String language = key.substring("title.".length());
                wordings.put(language.toLowerCase(Locale.ROOT), new Wording(text(key), text("sentence." + language)));
            }
        }
        return wordings;
    }

    private <T> Set<T> known(String key, Set<T> target, Function<String, Optional<T>> reading) {
        for (String word : words(key)) {
            target.add(reading.apply(word)
                    .orElseThrow(() -> new IllegalArgumentException("«" + key + "» does not know «" + word + "»")));
        }
        return target;
    }

    private Set<RequestField> fields(String key) {
        return known(key, EnumSet.noneOf(RequestField.class), RequestField::ofWord);
    }

    private Map<RequestField, String> fixed() {
        Map<RequestField, String> fixed = new EnumMap<>(RequestField.class);
        for (RequestField field : RequestField.values()) {
            String text = text("fixed." + field.word());
            if (!text.isEmpty()) {
                fixed.put(field, text);
            }
        }
        return fixed;
    }

    private SubjectAddress subjectAddress() {
        return switch (text("subject-address")) {
            case "common-name" -> SubjectAddress.COMMON_NAME;
            case "email-address" -> SubjectAddress.EMAIL_ADDRESS;
            case "none", "" -> SubjectAddress.NONE;
            default ->
                throw new IllegalArgumentException("«subject-address» is none of common-name, email-address, none");
        };
    }

    private List<String> oids(String key) {
        for (String word : words(key)) {
            if (!OID.matcher(word).matches()) {
                throw new IllegalArgumentException("«" + key + "» has «" + word + "», which is no object identifier");
            }
        }
        return words(key);
    }

    private Optional<MicrosoftTemplate> microsoft() {
        String text = text("microsoft-template");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var identified = IDENTIFIED.matcher(text);
        if (identified.matches() && OID.matcher(identified.group(1)).matches()) {
            return Optional.of(new MicrosoftTemplate.Identified(
                    identified.group(1), Integer.parseInt(identified.group(2)), Integer.parseInt(identified.group(3))));
        }
        return Optional.of(new MicrosoftTemplate.Named(text));
    }

    private Set<KeyKind> kinds() {
        Set<KeyKind> kinds = known("keys", EnumSet.noneOf(KeyKind.class), KeyKind::ofWord);
        return kinds.isEmpty() ? EnumSet.allOf(KeyKind.class) : kinds;
    }

    private KeyKind suggested(Set<KeyKind> kinds) {
        String word = text("suggested-key");
        if (word.isEmpty()) {
            return kinds.contains(KeyKind.DEFAULT)
                    ? KeyKind.DEFAULT
                    : kinds.iterator().next();
        }
        return KeyKind.ofWord(word)
                .filter(kinds::contains)
                .orElseThrow(() -> new IllegalArgumentException("«suggested-key» is not among «keys»"));
    }
}
