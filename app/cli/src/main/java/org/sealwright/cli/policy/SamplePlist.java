package org.sealwright.cli.policy;

import org.sealwright.core.settings.SettingKind;

/// `org.sealwright.plist`: managed preferences of macOS with an example of every setting, to cut down and to put
/// into
/// a configuration profile.
final class SamplePlist {
    private final Schema schema;

    SamplePlist(Schema schema) {
        this.schema = schema;
    }

    String text() {
        var xml = new Xml()
                .line("<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
                        + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">")
                .begin("plist version=\"1.0\"")
                .begin("dict");
        schema.entries().forEach(entry -> {
            xml.line("<!-- " + Xml.escaped(entry.title()).replace("--", "- -") + " -->")
                    .line("<key>" + entry.key() + "</key>")
                    .line(value(entry));
        });
        return xml.end("dict").end("plist").toString();
    }

    private static String value(Entry<?> entry) {
        var example = entry.example();
        return switch (entry.setting().kind()) {
            case SettingKind.Flag _ -> "<" + example + "/>";
            case SettingKind.Whole _ -> "<integer>" + example + "</integer>";
            case SettingKind.Texts _ -> {
                var list = new StringBuilder("<array>");
                example.lines().forEach(item -> list.append("<string>")
                        .append(Xml.escaped(item))
                        .append("</string>"));
                yield list.append("</array>").toString();
            }
            case SettingKind.Choice<?> _, SettingKind.Text _, SettingKind.Place _, SettingKind.Internal<?> _ ->
                "<string>" + Xml.escaped(example) + "</string>";
        };
    }
}
