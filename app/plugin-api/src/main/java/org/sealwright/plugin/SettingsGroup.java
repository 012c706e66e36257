package org.sealwright.plugin;

import java.util.List;
import org.sealwright.core.settings.Setting;

/// Settings that belong together on the settings page, in an organisation's policy and in its templates. The shell
/// makes a control for each by its kind and locks what policy decides; settings for organisations alone are shown
/// only where a policy decides them. Texts: `settings.<id>.title`, and for each setting `<key>.label` (its name),
/// `<key>.tooltip` (what it does, in a sentence or two) and, for the values of a choice, `<key>.<VALUE>`.
///
/// @param id    stable, lower case
/// @param order small ones come first
public record SettingsGroup(String id, int order, Texts texts, List<Setting<?>> settings) {
    public SettingsGroup {
        settings = List.copyOf(settings);
    }
}
