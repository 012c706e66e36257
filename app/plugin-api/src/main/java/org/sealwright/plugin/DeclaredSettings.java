package org.sealwright.plugin;

import java.util.List;

/// Port: all settings that the program and its plugins declare, in their groups, with their words in a language
/// of choice: what an organisation's policy can decide. Bound by the launcher; asks every plugin, those too that
/// a policy switched off.
public interface DeclaredSettings {
    /// In the order of the settings page.
    List<SettingsGroup> in(Texts.Language language);
}
