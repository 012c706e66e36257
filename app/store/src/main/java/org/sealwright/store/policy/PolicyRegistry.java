package org.sealwright.store.policy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sealwright.core.policy.PolicySource;

/// The policy as it stands in the registry, where group policies write it: a value for each setting, named by its
/// key; for a list also a key of its name with the values `1`, `2` and so on. Below `Recommended` the same, for
/// what the user may change. The registry makes no difference between capital and small letters in names.
final class PolicyRegistry {
    static final String PATH = "SOFTWARE\\Policies\\Sealwright";
    static final String RECOMMENDED = "Recommended";

    private PolicyRegistry() {}

    static PolicySource read(String place, Registry.Key key) {
        var mandatory = texts(key);
        mandatory.remove(RECOMMENDED);
        var recommended = key.keys().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(RECOMMENDED))
                .findFirst()
                .map(entry -> texts(entry.getValue()))
                .orElseGet(() -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
        return new PolicySource(place, mandatory, recommended, List.of());
    }

    private static SortedMap<String, String> texts(Registry.Key key) {
        var texts = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        texts.putAll(key.values());
        key.keys().forEach((name, list) -> {
            var lines = new StringBuilder();
            list.values().entrySet().stream()
                    .sorted((one, other) -> byNumber(one.getKey(), other.getKey()))
                    .forEach(entry -> lines.append(entry.getValue()).append('\n'));
            texts.put(name, lines.toString());
        });
        return texts;
    }

    /// `2` comes before `10`.
    private static int byNumber(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }
}
