package org.sealwright.cli.policy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.policy.Policy;
import org.sealwright.core.policy.PolicySource;
import org.sealwright.core.policy.RefusedValues;
import org.sealwright.core.policy.Ruling;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.SettingKind;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.DeclaredSettings;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;

/// `policy show`.
final class ShowPolicy {
    private static final int SHOWN = 60;

    private final Policy policy;
    private final Settings settings;
    private final DeclaredSettings declared;
    private final Terminal terminal;
    private final Texts.Language language;
    private final Texts texts;

    @Inject
    ShowPolicy(
            Policy policy, Settings settings, DeclaredSettings declared, Terminal terminal, Texts.Language language) {
        this.policy = policy;
        this.settings = settings;
        this.declared = declared;
        this.terminal = terminal;
        this.language = language;
        this.texts = Texts.beside(ShowPolicy.class, language);
    }

    /// A setting with what holds and who says so.
    private record Line(String key, String text, @Nullable Object value, String source, Optional<String> place) {}

    /// @param all also what the organisation says nothing about
    int show(boolean all) {
        var schema = Schema.of(declared.in(language));
        var lines = new ArrayList<Line>();
        for (var entry : schema.entries()) {
            var line = line(entry);
            if (all || line.place().isPresent()) {
                lines.add(line);
            }
        }
        var unknown = schema.check().unknown(policy);
        var problems = ProblemTexts.in(language.locale());
        terminal.answer(
                document(lines, unknown),
                new Terminal.Table(
                        List.of(
                                texts.get("show.key"),
                                texts.get("show.value"),
                                texts.get("show.source"),
                                texts.get("show.place")),
                        lines.stream().map(this::row).toList()));
        if (policy.sources().isEmpty()) {
            terminal.say(texts.get("show.none"));
        }
        policy.ignored()
                .forEach(file -> terminal.warn(
                        texts.get("show.ignored", ShownText.of(file.place()), ShownText.of(file.user()))));
        RefusedValues.of(
                        policy,
                        schema.entries().stream()
                                .<Setting<?>>map(Entry::setting)
                                .toList(),
                        Organisation.of(settings))
                .forEach(problem -> terminal.warn(problems.sentence(problem)));
        unknown.forEach((key, meant) ->
                terminal.warn(meant.map(other -> texts.get("check.UNKNOWN_KEY", ShownText.of(key, SHOWN)) + " "
                                + texts.get("check.meant", other))
                        .orElseGet(() -> texts.get("check.UNKNOWN_KEY", ShownText.of(key, SHOWN)))));
        return 0;
    }

    private <T> Line line(Entry<T> entry) {
        var setting = entry.setting();
        var effective = settings.get(setting);
        var ruling = policy.mandatory(setting).or(() -> policy.recommended(setting));
        var source = ruling.filter(said -> said.how() == Ruling.How.NOT_UNDERSTOOD)
                .map(_ -> "strict")
                .orElseGet(() -> switch (effective.source()) {
                    case POLICY -> "mandatory";
                    case USER -> "user";
                    case RECOMMENDED -> "recommended";
                    case DEFAULT -> "default";
                });
        var text = setting.write(effective.value());
        return new Line(entry.key(), text, entry.valueOf(text), source, ruling.map(Ruling::place));
    }

    private List<String> row(Line line) {
        return List.of(
                line.key(),
                SettingKind.onOneLine(line.text()),
                texts.get("show.source." + line.source()),
                line.place().orElse(""));
    }

    private Map<String, ?> document(List<Line> lines, Map<String, Optional<String>> unknown) {
        var who = Organisation.of(settings);
        var document = new LinkedHashMap<String, Object>();
        document.put("organisation", Map.of("name", who.name(), "contact", who.contact()));
        document.put("sources", policy.sources().stream().map(this::source).toList());
        document.put(
                "ignored",
                policy.ignored().stream()
                        .map(file -> Map.of("place", file.place(), "written_by", file.user()))
                        .toList());
        document.put("settings", lines.stream().map(ShowPolicy::setting).toList());
        document.put(
                "unknown", unknown.entrySet().stream().map(ShowPolicy::unknown).toList());
        return document;
    }

    private Map<String, ?> source(PolicySource source) {
        var problems = ProblemTexts.in(language.locale());
        var document = new LinkedHashMap<String, Object>();
        document.put("place", source.place());
        document.put("broken", source.broken());
        document.put(
                "faults", source.problems().stream().map(problems::sentence).toList());
        return document;
    }

    private static Map<String, ?> setting(Line line) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("key", line.key());
        document.put("value", line.value());
        document.put("source", line.source());
        document.put(
                "locked", line.source().equals("mandatory") || line.source().equals("strict"));
        document.put("place", line.place().orElse(null));
        return document;
    }

    private static Map<String, ?> unknown(Map.Entry<String, Optional<String>> key) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("key", key.getKey());
        document.put("did_you_mean", key.getValue().orElse(null));
        return document;
    }
}
