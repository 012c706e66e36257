package org.sealwright.store.policy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealwright.core.policy.PolicySource;
import org.sealwright.core.problem.Clause;
import org.sealwright.store.files.JsonFile;

/// Reads `policies.json`:
///
/// ```json
/// {"settings": {"security.autoLockMinutes": 5}, "recommended": {"window.theme": "DARK"}}
/// ```
///
/// A section of another name, and a name that stands twice, are faults: nobody knows what was meant.
///
/// A section `plugins` with `disabled`, `allowed` and `folder` is the older way to write the settings
/// `plugins.disabled` and so on.
final class PolicyJson {
    private static final String PLUGINS = "plugins";

    /// `$schema` is how editors find `policies.schema.json`.
    private static final Set<String> KNOWN = Set.of("$schema", "settings", "recommended", PLUGINS);

    private final List<Clause> faults = new ArrayList<>();

    private PolicyJson() {}

    static PolicySource read(String place, byte[] bytes) {
        try {
            var policy = JsonFile.parse(bytes);
            var repeated = RepeatedNames.in(bytes);
            return repeated.elsewhere()
                    ? PolicySource.broken(place, Clause.saidTwice())
                    : new PolicyJson().source(place, policy, repeated.inSections());
        } catch (JsonFile.Broken e) {
            return PolicySource.broken(place, e.reason());
        } catch (IOException _) {
            return PolicySource.broken(place, Clause.noJsonObject());
        }
    }

    private PolicySource source(String place, JsonObject policy, Set<String> repeated) {
        var mandatory = new LinkedHashMap<>(section(policy, "settings"));
        section(policy, PLUGINS).forEach((key, value) -> mandatory.putIfAbsent(PLUGINS + "." + key, value));
        var others =
                policy.keySet().stream().filter(name -> !KNOWN.contains(name)).toList();
        var recommended = section(policy, "recommended");
        if (!others.isEmpty()) {
            // It may be a slip in the name of a section that rules something.
            faults.add(Clause.unknownSection());
        }
        if (!repeated.isEmpty()) {
            faults.add(Clause.saidTwice());
            repeated.forEach(name -> {
                mandatory.remove(name);
                mandatory.remove(PLUGINS + "." + name);
                recommended.remove(name);
            });
        }
        return new PolicySource(place, mandatory, recommended, others, faults);
    }

    private Map<String, String> section(JsonObject policy, String name) {
        var section = policy.get(name);
        var values = new LinkedHashMap<String, String>();
        if (section == null) {
            return values;
        }
        if (section.isJsonObject()) {
            section.getAsJsonObject()
                    .entrySet()
                    .forEach(entry -> values.put(entry.getKey(), JsonFile.textOf(entry.getValue())));
        } else {
            faults.add(Clause.sectionIsNoObject());
        }
        return values;
    }
}
