package org.sealwright.cli.policy;

import java.util.StringJoiner;
import org.sealwright.plugin.Texts;

/// `policies.md`: every setting with its kind, default, effect and an example.
final class PolicyDocument {
    private final Schema schema;
    private final Texts texts;
    private final KindWords kinds;

    PolicyDocument(Schema schema, Texts.Language language) {
        this.schema = schema;
        this.texts = Texts.beside(PolicyDocument.class, language);
        this.kinds = new KindWords(language);
    }

    String text() {
        var text = new StringJoiner("\n", "", "\n");
        text.add("# " + texts.get("document.title")).add("");
        for (int i = 1; texts.has("document.introduction." + i); i++) {
            text.add(texts.get("document.introduction." + i)).add("");
        }
        schema.titles().forEach((group, title) -> {
            if (schema.of(group).isEmpty()) {
                return;
            }
            text.add("## " + title).add("");
            schema.of(group).forEach(entry -> add(entry, text));
        });
        return text.toString().stripTrailing() + "\n";
    }

    private void add(Entry<?> entry, StringJoiner text) {
        text.add("### `" + entry.key() + "`")
                .add("")
                .add("**" + entry.title() + "**  ")
                .add(entry.explanation())
                .add("")
                .add("- " + texts.get("document.kind", kinds.of(entry.setting().kind())))
                .add("- " + texts.get("document.default", code(entry, entry.fallback())))
                .add("- "
                        + texts.get(
                                "document.example",
                                "`\"" + entry.key() + "\": " + entry.jsonOf(entry.example()) + "`"));
        strict(entry, text);
        text.add("- " + texts.get("document.audience." + entry.setting().audience()))
                .add("");
    }

    private <T> void strict(Entry<T> entry, StringJoiner text) {
        entry.setting()
                .strict()
                .ifPresent(value -> text.add("- "
                        + texts.get(
                                "document.strict", code(entry, entry.setting().write(value)))));
    }

    private String code(Entry<?> entry, String value) {
        return value.isEmpty() ? texts.get("document.nothing") : "`" + entry.jsonOf(value) + "`";
    }
}
