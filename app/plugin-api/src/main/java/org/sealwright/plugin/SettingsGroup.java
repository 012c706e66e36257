package org.sealwright.plugin;

import java.util.List;
import java.util.Map;
import org.sealwright.core.policy.EntryCheck;
import org.sealwright.core.settings.Setting;

/// Settings that belong together on the settings page, in an organisation's policy and in its templates. The shell
/// makes a control for each by its kind and locks what policy decides; settings for organisations alone are shown
/// only where a policy decides them. Texts: `settings.<id>.title`, and for each setting `<key>.label` (its name),
/// `<key>.tooltip` (what it does, in a sentence or two) and, for the values of a choice, `<key>.<VALUE>`.
///
/// @param id    stable, lower case
/// @param order small ones come first
/// @param closer looks at the entries of some of its settings when a policy is checked before it is spread
public record SettingsGroup(
        String id, int order, Texts texts, List<Setting<?>> settings, Map<Setting<?>, EntryCheck> closer) {
    public SettingsGroup {
        settings = List.copyOf(settings);
        closer = Map.copyOf(closer);
    }

    public SettingsGroup(String id, int order, Texts texts, List<Setting<?>> settings) {
        this(id, order, texts, settings, Map.of());
    }
}
