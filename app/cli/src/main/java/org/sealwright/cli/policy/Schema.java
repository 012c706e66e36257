package org.sealwright.cli.policy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sealwright.core.policy.EntryCheck;
import org.sealwright.core.policy.Policy;
import org.sealwright.core.policy.PolicyCheck;
import org.sealwright.core.settings.Setting;
import org.sealwright.plugin.SettingsGroup;

/// What a policy can decide: the settings of the program and its plugins, in the words of one language.
///
/// @param titles of the groups, by their ids, in the order of the settings page
/// @param entries each setting once
/// @param closer looks at the entries of some of them
record Schema(Map<String, String> titles, List<Entry<?>> entries, Map<Setting<?>, EntryCheck> closer) {
    static Schema of(List<SettingsGroup> groups) {
        var titles = new LinkedHashMap<String, String>();
        var entries = new LinkedHashMap<String, Entry<?>>();
        var closer = new HashMap<Setting<?>, EntryCheck>();
        for (var group : groups) {
            closer.putAll(group.closer());
            titles.put(group.id(), group.texts().get("settings." + group.id() + ".title"));
            for (var setting : group.settings()) {
                if (Policy.decidable(setting)) {
                    entries.putIfAbsent(setting.key(), new Entry<>(group.id(), setting, group.texts()));
                }
            }
        }
        return new Schema(titles, List.copyOf(entries.values()), closer);
    }

    List<Entry<?>> of(String group) {
        return entries.stream().filter(entry -> entry.group().equals(group)).toList();
    }

    PolicyCheck check() {
        return new PolicyCheck(entries.stream().<Setting<?>>map(Entry::setting).collect(Collectors.toList()), closer);
    }
}
