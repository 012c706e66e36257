package org.sealwright.shell.settings;

import java.util.List;
import org.sealwright.core.audit.AuditRules;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.DataFolder;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.PluginPolicy;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;
import org.sealwright.shell.look.LookSettings;
import org.sealwright.shell.updates.UpdateNotice;
import org.sealwright.shell.words.Words;

/// The settings of the program itself. Loads no Swing class.
public final class OwnSettings {
    private OwnSettings() {}

    public static List<SettingsGroup> in(Texts.Language language) {
        return of(Texts.beside(Words.class, language));
    }

    static List<SettingsGroup> of(Texts texts) {
        return List.of(
                new SettingsGroup(
                        "organisation",
                        -1,
                        texts,
                        List.of(Organisation.NAME, Organisation.CONTACT, DataFolder.SETTING, AuditRules.TARGET)),
                new SettingsGroup(
                        "window",
                        0,
                        texts,
                        List.of(
                                LookSettings.THEME,
                                LookSettings.SCALE,
                                CommonSettings.LANGUAGE,
                                CommonSettings.AUTO_LOCK_MINUTES,
                                UpdateNotice.WANTED)),
                new SettingsGroup(
                        "pluginPolicy",
                        Integer.MAX_VALUE,
                        texts,
                        List.of(PluginPolicy.DISABLED, PluginPolicy.ALLOWED, PluginPolicy.FOLDER)));
    }
}
