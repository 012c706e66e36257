package org.sealwright.cli.policy;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.policy.PolicySource;
import org.sealwright.core.problem.OnlyByPolicy;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.SettingKind;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.DeclaredSettings;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;

/// `settings set`: what the settings page does, for scripts.
final class ChangeSetting {
    private final Settings settings;
    private final DeclaredSettings declared;
    private final Terminal terminal;
    private final Texts.Language language;
    private final Texts texts;

    @Inject
    ChangeSetting(Settings settings, DeclaredSettings declared, Terminal terminal, Texts.Language language) {
        this.settings = settings;
        this.declared = declared;
        this.terminal = terminal;
        this.language = language;
        this.texts = Texts.beside(ChangeSetting.class, language);
    }

    /// @return what is wrong with the key or its value; empty if it was stored
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy if the organisation decided it
    /// @throws OnlyByPolicy if only an organisation could
    Optional<String> set(String key, String value) throws Problem {
        var schema = Schema.of(declared.in(language));
        var named = schema.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst();
        if (named.isPresent()) {
            requireFree(named.get().setting());
        }
        var said = new PolicySource("", Map.of(key, value), Map.of(), List.of());
        var wrong = schema.check().check(said).stream().findFirst();
        if (wrong.isPresent()) {
            return wrong.map(mistake -> new MistakeWords(language).of(mistake).sentence());
        }
        if (named.isPresent()) {
            store(named.get(), value);
        }
        return Optional.empty();
    }

    private void requireFree(Setting<?> setting) throws Problem {
        if (settings.get(setting).locked()) {
            throw settings.forbidden(setting);
        }
        if (setting.onlyForOrganisations()) {
            throw new OnlyByPolicy(setting.key());
        }
    }

    private <T> void store(Entry<T> entry, String value) throws Problem {
        settings.set(entry.setting(), entry.setting().read(value));
        var now = entry.setting().write(settings.value(entry.setting()));
        var document = new LinkedHashMap<String, Object>();
        document.put("key", entry.key());
        document.put("value", entry.valueOf(now));
        terminal.answer(Map.of("setting", document), Terminal.Table.NONE);
        terminal.say(texts.get("settings.stored", entry.key(), ShownText.of(SettingKind.onOneLine(now))));
    }
}
