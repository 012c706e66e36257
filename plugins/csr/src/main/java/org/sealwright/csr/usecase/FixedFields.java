package org.sealwright.csr.usecase;

import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sealwright.core.policy.EntryCheck.Fault;
import org.sealwright.core.policy.Nearest;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.request.RequestContent;
import org.sealwright.core.request.RequestField;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.settings.Settings;

/// Fields of the subject that the organisation decides for all: shown locked in the form, and held when the
/// request is made.
public final class FixedFields {
    private final Settings settings;

    @Inject
    public FixedFields(Settings settings) {
        this.settings = settings;
    }

    /// What is understood of the organisation's list.
    private Map<RequestField, String> values() {
        Map<RequestField, String> values = new EnumMap<>(RequestField.class);
        for (var entry : settings.value(RequestSettings.FIXED_FIELDS)) {
            field(entry).ifPresent(field -> values.put(field, value(entry, field)));
        }
        return values;
    }

    /// What is wrong with an entry of the organisation's list.
    public static Optional<Fault> fault(String entry) {
        int equals = entry.indexOf('=');
        if (equals < 0 || entry.substring(equals + 1).isBlank()) {
            return Optional.of(new Fault.Meaningless(Clause.noFieldWithValue()));
        }
        return field(entry).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault.Meaningless(
                        Clause.unknownField(),
                        Nearest.of(
                                entry.substring(0, equals).strip(),
                                Arrays.stream(RequestField.values())
                                        .map(RequestField::word)
                                        .toList())));
    }

    private static Optional<RequestField> field(String entry) {
        int equals = entry.indexOf('=');
        if (equals < 0 || entry.substring(equals + 1).isBlank()) {
            return Optional.empty();
        }
        var label = entry.substring(0, equals).strip();
        return Arrays.stream(RequestField.values())
                .filter(field ->
                        field.label().equalsIgnoreCase(label) || field.word().equalsIgnoreCase(label))
                .findFirst();
    }

    private static String value(String entry, RequestField field) {
        var text = entry.substring(entry.indexOf('=') + 1).strip();
        return field == RequestField.COUNTRY ? text.toUpperCase(Locale.ROOT) : text;
    }

    /// The template with these fields fixed, as far as it has them.
    RequestTemplate in(RequestTemplate template) {
        var values = values();
        return values.isEmpty() ? template : template.withFixed(values);
    }

    /// @throws ForbiddenByPolicy a field says something else, or the organisation's list is not understood
    void check(RequestContent content, RequestTemplate template) throws ForbiddenByPolicy {
        check(template, content::value);
    }

    /// What was typed; fields that were left out are filled in later.
    ///
    /// @throws ForbiddenByPolicy a field says something else, or the organisation's list is not understood
    public void check(Map<RequestField, String> typed, RequestTemplate template) throws ForbiddenByPolicy {
        var values = values();
        check(template, field -> Optional.ofNullable(typed.getOrDefault(field, values.get(field))));
    }

    private void check(RequestTemplate template, Function<RequestField, Optional<String>> said)
            throws ForbiddenByPolicy {
        boolean understood = settings.value(RequestSettings.FIXED_FIELDS).stream()
                .allMatch(entry -> fault(entry).isEmpty());
        boolean kept = values().entrySet().stream()
                .filter(fixed -> template.fields().contains(fixed.getKey()))
                .allMatch(fixed -> said.apply(fixed.getKey())
                        .filter(text -> same(text, fixed.getValue()))
                        .isPresent());
        if (!understood || !kept) {
            throw settings.forbidden(RequestSettings.FIXED_FIELDS);
        }
    }

    private static boolean same(String one, String other) {
        return Normalizer.normalize(one.strip(), Normalizer.Form.NFC)
                .equals(Normalizer.normalize(other, Normalizer.Form.NFC));
    }
}
