package org.sealwright.cli.policy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.SettingKind;
import org.sealwright.plugin.Texts;

/// A setting in the words of one language.
///
/// @param group id of its group
/// @param texts words of who declares it
record Entry<T>(String group, Setting<T> setting, Texts texts) {
    String key() {
        return setting.key();
    }

    /// Its key where only letters, digits and underscores are allowed.
    String name() {
        return key().replace('.', '_');
    }

    String title() {
        return texts.get(key() + ".label");
    }

    /// What it does; its title again where there is nothing more to say.
    String explanation() {
        return texts.has(key() + ".tooltip") ? texts.get(key() + ".tooltip") : title() + ".";
    }

    /// The word for a value of a choice.
    String word(Enum<?> value) {
        return texts.get(key() + "." + value.name());
    }

    /// As in a policy; empty for nothing.
    String fallback() {
        return setting.write(setting.fallback());
    }

    /// A value an organisation may choose.
    String example() {
        return setting.write(setting.example().or(setting::strict).orElse(setting.fallback()));
    }

    JsonElement jsonOf(String text) {
        return switch (setting.kind()) {
            case SettingKind.Flag _ -> new JsonPrimitive(Boolean.parseBoolean(text));
            case SettingKind.Whole _ -> new JsonPrimitive(Integer.parseInt(text));
            case SettingKind.Texts _ -> {
                var list = new JsonArray();
                text.lines().forEach(list::add);
                yield list;
            }
            case SettingKind.Choice<?> _, SettingKind.Text _, SettingKind.Place _, SettingKind.Internal<?> _ ->
                new JsonPrimitive(text);
        };
    }

    /// As a document of the command line has it.
    Object valueOf(String text) {
        return switch (setting.kind()) {
            case SettingKind.Flag _ -> Boolean.valueOf(text);
            case SettingKind.Whole _ -> Integer.valueOf(text);
            case SettingKind.Texts _ -> text.lines().toList();
            case SettingKind.Choice<?> _, SettingKind.Text _, SettingKind.Place _, SettingKind.Internal<?> _ -> text;
        };
    }
}
