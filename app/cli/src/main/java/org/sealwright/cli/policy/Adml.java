package org.sealwright.cli.policy;

import org.sealwright.core.settings.SettingKind;
import org.sealwright.plugin.Texts;

/// `sealwright.adml`: the words of [Admx] in one language.
final class Adml {
    private final Schema schema;
    private final Texts texts;
    private final KindWords kinds;
    private final Xml xml = new Xml();

    Adml(Schema schema, Texts.Language language) {
        this.schema = schema;
        this.texts = Texts.beside(Adml.class, language);
        this.kinds = new KindWords(language);
    }

    String text() {
        xml.begin("policyDefinitionResources"
                        + " xmlns=\"http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions\""
                        + " revision=\"1.0\" schemaVersion=\"1.0\"")
                .line("<displayName>" + Xml.escaped(texts.get("adml.name")) + "</displayName>")
                .line("<description>" + Xml.escaped(texts.get("adml.description")) + "</description>")
                .begin("resources")
                .begin("stringTable");
        string(Admx.SUPPORTED, texts.get("adml.supported"));
        string("sealwright", texts.get("adml.name"));
        string("sealwright" + Admx.RECOMMENDED, texts.get("adml.recommended"));
        schema.titles().forEach((group, title) -> {
            if (!schema.of(group).isEmpty()) {
                string("group_" + group, title);
            }
            if (schema.of(group).stream().anyMatch(entry -> entry.setting().recommendable())) {
                string("group_" + group + Admx.RECOMMENDED, title);
            }
        });
        schema.entries().forEach(this::strings);
        xml.end("stringTable").begin("presentationTable");
        schema.entries().forEach(this::presentation);
        return xml.end("presentationTable")
                .end("resources")
                .end("policyDefinitionResources")
                .toString();
    }

    private void string(String id, String text) {
        xml.line("<string id=\"" + id + "\">" + Xml.escaped(text) + "</string>");
    }

    private void strings(Entry<?> entry) {
        string(entry.name(), entry.title());
        var fallback = SettingKind.onOneLine(entry.fallback());
        string(
                entry.name() + "_explained",
                texts.get(
                        "adml.explained",
                        entry.explanation(),
                        kinds.of(entry.setting().kind()),
                        fallback.isEmpty() ? texts.get("adml.nothing") : fallback,
                        entry.key()));
        if (entry.setting().kind() instanceof SettingKind.Choice<?> choice) {
            choice.values().forEach(value -> string(entry.name() + "_" + value.name(), entry.word(value)));
        }
    }

    private void presentation(Entry<?> entry) {
        var label = Xml.escaped(entry.title());
        var of = "refId=\"" + entry.name() + "\"";
        xml.begin("presentation id=\"" + entry.name() + "\"");
        switch (entry.setting().kind()) {
            case SettingKind.Flag _ -> {
                // on or off is all there is to say
            }
            case SettingKind.Whole _ ->
                xml.line("<decimalTextBox " + of + " defaultValue=\"" + entry.example() + "\">" + label
                        + "</decimalTextBox>");
            case SettingKind.Choice<?> choice ->
                xml.line("<dropdownList " + of + " noSort=\"true\" defaultItem=\""
                        + choice.values().indexOf(entry.setting().fallback()) + "\">" + label + "</dropdownList>");
            case SettingKind.Texts _ -> xml.line("<listBox " + of + ">" + label + "</listBox>");
            case SettingKind.Text _, SettingKind.Place _, SettingKind.Internal<?> _ ->
                xml.line("<textBox " + of + "><label>" + label + "</label></textBox>");
        }
        xml.end("presentation");
    }
}
