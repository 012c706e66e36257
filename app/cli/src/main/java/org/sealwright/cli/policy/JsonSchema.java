package org.sealwright.cli.policy;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.function.Predicate;
import org.sealwright.core.settings.SettingKind;
import org.sealwright.plugin.Texts;

/// `policies.schema.json` (JSON Schema 2020-12), for editors and checks.
final class JsonSchema {
    private final Schema schema;
    private final Texts texts;

    JsonSchema(Schema schema, Texts.Language language) {
        this.schema = schema;
        this.texts = Texts.beside(JsonSchema.class, language);
    }

    String text() {
        var root = new JsonObject();
        root.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.addProperty("title", texts.get("schema.title"));
        root.addProperty("type", "object");
        var parts = new JsonObject();
        parts.add("$schema", type("string"));
        parts.add("settings", section(texts.get("schema.mandatory"), _ -> true));
        parts.add("recommended", section(texts.get("schema.recommended"), entry -> entry.setting()
                .recommendable()));
        parts.add("plugins", plugins());
        root.add("properties", parts);
        root.addProperty("additionalProperties", false);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(root) + "\n";
    }

    private JsonObject section(String description, Predicate<Entry<?>> belongs) {
        var section = type("object");
        section.addProperty("description", description);
        var properties = new JsonObject();
        schema.entries().stream().filter(belongs).forEach(entry -> properties.add(entry.key(), property(entry)));
        section.add("properties", properties);
        section.addProperty("additionalProperties", false);
        return section;
    }

    /// The older way to write `plugins.disabled` and its like.
    private JsonObject plugins() {
        var section = type("object");
        section.addProperty("deprecated", true);
        var properties = new JsonObject();
        schema.entries().stream()
                .filter(entry -> entry.key().startsWith("plugins."))
                .forEach(entry -> properties.add(entry.key().substring("plugins.".length()), property(entry)));
        section.add("properties", properties);
        section.addProperty("additionalProperties", false);
        return section;
    }

    private static JsonObject property(Entry<?> entry) {
        var property = value(entry.setting().kind());
        property.addProperty("title", entry.title());
        property.addProperty("description", entry.explanation());
        property.add("default", entry.jsonOf(entry.fallback()));
        var examples = new JsonArray();
        examples.add(entry.jsonOf(entry.example()));
        property.add("examples", examples);
        return property;
    }

    private static JsonObject value(SettingKind<?> kind) {
        return switch (kind) {
            case SettingKind.Flag _ -> type("boolean");
            case SettingKind.Whole whole -> {
                var number = type("integer");
                number.addProperty("minimum", whole.least());
                number.addProperty("maximum", whole.most());
                yield number;
            }
            case SettingKind.Choice<?> choice -> {
                var words = new JsonArray();
                choice.values().forEach(value -> words.add(value.name()));
                // What earlier versions wrote is no mistake of an older file: numbers and flags, not texts.
                choice.formerly().keySet().stream()
                        .sorted()
                        .map(JsonParser::parseString)
                        .forEach(words::add);
                var one = new JsonObject();
                one.add("enum", words);
                yield one;
            }
            case SettingKind.Texts list -> {
                var items = type("string");
                if (!list.words().isEmpty()) {
                    var words = new JsonArray();
                    list.words().forEach(words::add);
                    items.add("enum", words);
                }
                var several = type("array");
                several.add("items", items);
                several.addProperty("maxItems", SettingKind.MOST_ENTRIES);
                yield several;
            }
            case SettingKind.Place _ -> {
                var path = type("string");
                path.addProperty("pattern", "^$|^/|^~/|^[A-Za-z]:[\\\\/]|^\\\\\\\\");
                yield path;
            }
            case SettingKind.Text _, SettingKind.Internal<?> _ -> type("string");
        };
    }

    private static JsonObject type(String name) {
        var type = new JsonObject();
        type.addProperty("type", name);
        return type;
    }
}
