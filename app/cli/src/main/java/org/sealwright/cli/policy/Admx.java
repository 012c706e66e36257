package org.sealwright.cli.policy;

import org.sealwright.core.settings.SettingKind;

/// `sealwright.admx`: what the group policy editor of Windows offers (the schema is Microsoft's
/// `PolicyDefinitionFiles.xsd`). Each setting is a policy; those that can be recommended are there a second time.
final class Admx {
    static final String KEY = "SOFTWARE\\Policies\\Sealwright";
    static final String SUPPORTED = "SUPPORTED_Sealwright";
    /// Ends the names of the policies that recommend.
    static final String RECOMMENDED = "_recommended";
    private static final int LONGEST_TEXT = 4096;

    private final Schema schema;
    private final Xml xml = new Xml();

    Admx(Schema schema) {
        this.schema = schema;
    }

    String text() {
        xml.begin("policyDefinitions xmlns=\"http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions\""
                + " revision=\"1.0\" schemaVersion=\"1.0\"");
        xml.begin("policyNamespaces")
                .line("<target prefix=\"sealwright\" namespace=\"Sealwright.Policies\"/>")
                .end("policyNamespaces")
                .line("<resources minRequiredRevision=\"1.0\"/>");
        xml.begin("supportedOn")
                .begin("definitions")
                .line("<definition name=\"" + SUPPORTED + "\" displayName=\"$(string." + SUPPORTED + ")\"/>")
                .end("definitions")
                .end("supportedOn");
        categories();
        xml.begin("policies");
        schema.entries().forEach(entry -> policy(entry, false));
        schema.entries().stream()
                .filter(entry -> entry.setting().recommendable())
                .forEach(entry -> policy(entry, true));
        return xml.end("policies").end("policyDefinitions").toString();
    }

    private void categories() {
        xml.begin("categories").line("<category name=\"sealwright\" displayName=\"$(string.sealwright)\"/>");
        category("sealwright" + RECOMMENDED, "sealwright");
        for (var group : schema.titles().keySet()) {
            if (!schema.of(group).isEmpty()) {
                category("group_" + group, "sealwright");
            }
            if (schema.of(group).stream().anyMatch(entry -> entry.setting().recommendable())) {
                category("group_" + group + RECOMMENDED, "sealwright" + RECOMMENDED);
            }
        }
        xml.end("categories");
    }

    private void category(String name, String parent) {
        xml.begin("category name=\"" + name + "\" displayName=\"$(string." + name + ")\"")
                .line("<parentCategory ref=\"" + parent + "\"/>")
                .end("category");
    }

    private void policy(Entry<?> entry, boolean recommended) {
        var suffix = recommended ? RECOMMENDED : "";
        var name = entry.name() + suffix;
        var key = recommended ? KEY + "\\Recommended" : KEY;
        var value = entry.setting().kind() instanceof SettingKind.Flag ? " valueName=\"" + entry.key() + "\"" : "";
        xml.begin("policy name=\"" + name + "\" class=\"Both\" displayName=\"$(string." + entry.name()
                + ")\" explainText=\"$(string." + entry.name() + "_explained)\" presentation=\"$(presentation."
                + entry.name()
                + ")\" key=\"" + key + "\"" + value);
        xml.line("<parentCategory ref=\"group_" + entry.group() + suffix + "\"/>")
                .line("<supportedOn ref=\"" + SUPPORTED + "\"/>");
        value(entry, key);
        xml.end("policy");
    }

    private void value(Entry<?> entry, String key) {
        var id = "id=\"" + entry.name() + "\"";
        var named = id + " valueName=\"" + entry.key() + "\"";
        switch (entry.setting().kind()) {
            case SettingKind.Flag _ ->
                xml.line("<enabledValue><decimal value=\"1\"/></enabledValue>")
                        .line("<disabledValue><decimal value=\"0\"/></disabledValue>");
            case SettingKind.Whole whole ->
                element("<decimal " + named + " required=\"true\" minValue=\"" + whole.least() + "\" maxValue=\""
                        + whole.most() + "\"/>");
            case SettingKind.Choice<?> choice -> {
                xml.begin("elements").begin("enum " + named + " required=\"true\"");
                choice.values()
                        .forEach(word -> xml.line("<item displayName=\"$(string." + entry.name() + "_" + word.name()
                                + ")\"><value><string>" + word.name() + "</string></value></item>"));
                xml.end("enum").end("elements");
            }
            case SettingKind.Texts _ ->
                element("<list " + id + " key=\"" + key + "\\" + entry.key() + "\" valuePrefix=\"\"/>");
            case SettingKind.Text _, SettingKind.Place _, SettingKind.Internal<?> _ ->
                element("<text " + named + " required=\"true\" maxLength=\"" + LONGEST_TEXT + "\"/>");
        }
    }

    private void element(String element) {
        xml.begin("elements").line(element).end("elements");
    }
}
