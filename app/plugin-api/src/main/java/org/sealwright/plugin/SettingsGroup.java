package org.sealwright.plugin;

import java.util.List;
import org.sealwright.core.settings.Setting;

/// Settings that belong together on the settings page. The shell makes a control for each by the type of its
/// fallback (flag, choice, number, text) and locks what policy decides. Texts: `settings.<id>.title`, and for each
/// setting `<key>.label`, `<key>.tooltip` and, for the values of a choice, `<key>.<VALUE>`.
///
/// @param id    stable, lower case
/// @param order small ones come first
public record SettingsGroup(String id, int order, Texts texts, List<Setting<?>> settings) {
    public SettingsGroup {
        settings = List.copyOf(settings);
    }
}
