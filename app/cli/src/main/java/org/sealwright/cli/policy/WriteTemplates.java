package org.sealwright.cli.policy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.plugin.DeclaredSettings;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;

/// `policy templates`: what the administration tools of each system want to know about the policy, made from the
/// settings that are declared now, those of plugins too.
final class WriteTemplates {
    private final DeclaredSettings declared;
    private final SafeFiles files;
    private final Terminal terminal;
    private final Texts texts;

    @Inject
    WriteTemplates(DeclaredSettings declared, SafeFiles files, Terminal terminal, Texts.Language language) {
        this.declared = declared;
        this.files = files;
        this.terminal = terminal;
        this.texts = Texts.beside(WriteTemplates.class, language);
    }

    int write(Path folder, boolean replace) throws Problem {
        var contents = contents();
        for (var file : contents.entrySet()) {
            var target = folder.resolve(file.getKey());
            try {
                Files.createDirectories(target.resolveSibling("."));
            } catch (IOException e) {
                throw new CannotWrite(target, e);
            }
            files.write(target, file.getValue().getBytes(StandardCharsets.UTF_8), SafeFiles.Readers.USUAL, replace);
        }
        var names = List.copyOf(contents.keySet());
        terminal.answer(
                Map.of("folder", folder.toString(), "files", names),
                new Terminal.Table(List.of(), names.stream().map(List::of).toList()));
        terminal.say(texts.get("templates.written", folder.toString()));
        return 0;
    }

    /// Texts by the names of files, the same for the same settings.
    private Map<String, String> contents() {
        var english = new Texts.Language(Locale.ENGLISH);
        var german = new Texts.Language(Locale.GERMAN);
        var inEnglish = Schema.of(declared.in(english));
        var inGerman = Schema.of(declared.in(german));
        var contents = new LinkedHashMap<String, String>();
        contents.put("policies.schema.json", new JsonSchema(inEnglish, english).text());
        contents.put("policies.json", new ExamplePolicy(inEnglish).text());
        contents.put("windows/sealwright.admx", new Admx(inEnglish).text());
        contents.put("windows/en-US/sealwright.adml", new Adml(inEnglish, english).text());
        contents.put("windows/de-DE/sealwright.adml", new Adml(inGerman, german).text());
        contents.put("macos/org.sealwright.plist", new SamplePlist(inEnglish).text());
        contents.put("policies.md", new PolicyDocument(inEnglish, english).text());
        return contents;
    }
}
