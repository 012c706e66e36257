package org.sealwright.store.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.policy.PolicySource;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.settings.SettingKind;

/// The managed preferences of macOS: a property list with a value for each setting by its key, and a dictionary
/// `recommended` with those that the user may change. Keys that configuration profiles add (`Payload…`) are no
/// settings.
final class PolicyPlist {
    private static final String RECOMMENDED = "recommended";

    private PolicyPlist() {}

    static PolicySource read(String place, byte[] bytes) {
        try {
            var all = PropertyList.dictionary(bytes);
            var recommended = all.remove(RECOMMENDED);
            if (recommended != null && !(recommended instanceof Map<?, ?>)) {
                return new PolicySource(place, texts(all), Map.of(), List.of(Clause.sectionIsNoObject()));
            }
            return new PolicySource(
                    place, texts(all), recommended instanceof Map<?, ?> map ? texts(map) : Map.of(), List.of());
        } catch (PropertyList.NotUnderstood _) {
            return PolicySource.broken(place, Clause.noPropertyList());
        }
    }

    private static Map<String, String> texts(Map<?, ?> values) {
        var texts = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> {
            var name = String.valueOf(key);
            if (!name.startsWith("Payload")) {
                texts.put(name, text(value).orElse(SettingKind.NOT_PLAIN + value));
            }
        });
        return texts;
    }

    /// As the kinds of settings read it; empty for what is neither plain nor a list of plain values.
    private static Optional<String> text(Object value) {
        return switch (value) {
            case Map<?, ?> _ -> Optional.empty();
            case List<?> list -> {
                if (list.stream().anyMatch(entry -> entry instanceof List<?> || entry instanceof Map<?, ?>)) {
                    yield Optional.empty();
                }
                var lines = new StringBuilder();
                list.forEach(entry -> lines.append(entry).append('\n'));
                yield Optional.of(lines.toString());
            }
            default -> Optional.of(value.toString());
        };
    }
}
