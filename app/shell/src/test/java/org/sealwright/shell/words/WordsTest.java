package org.sealwright.shell.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The two languages say the same things, and neither says more or less than the code asks for.
class WordsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_-]+)+)\"");
    /// Keys that the code puts together from a fixed beginning.
    private static final Set<String> PREFIXES = Set.of(
            "menu.",
            "frame.",
            "newPassword.first.",
            "newPassword.second.",
            "newPassword.grade.",
            "newPassword.tooWeak.",
            "updates.notice.",
            "audit.target.",
            "data.folder.",
            "newPassword.primary.",
            "newPassword.file.",
            "profile.kind.",
            "profile.protection.",
            "settings.",
            "window.theme",
            "window.scale",
            "program.language",
            "security.autoLockMinutes",
            "password.label.",
            // Of settings that core declares and this room tells of.
            "organisation.",
            "plugins.");

    private static Properties bundle(String suffix) throws IOException {
        var texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("messages" + suffix + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> literals() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(bundle("_de").stringPropertyNames()).isEqualTo(bundle("").stringPropertyNames());
    }

    @Test
    void bothLanguagesFillTheSamePlaceholders() throws IOException {
        var german = bundle("_de");
        bundle("").forEach((key, english) -> assertThat(placeholders(german.getProperty((String) key)))
                .as((String) key)
                .isEqualTo(placeholders((String) english)));
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toSet());
    }

    @Test
    void textsWithPlaceholdersAreWellFormed() throws IOException {
        for (var suffix : Set.of("", "_de")) {
            bundle(suffix).forEach((key, text) -> {
                if (!placeholders((String) text).isEmpty()) {
                    assertThat(new MessageFormat((String) text).format(new Object[] {"1", "2", "3"}))
                            .as((String) key)
                            .doesNotContain("{", "}");
                }
            });
        }
    }

    @Test
    void everyTextIsAskedFor() throws IOException {
        var used = literals();
        assertThat(bundle("").stringPropertyNames()).allSatisfy(key -> assertThat(
                        used.contains(key) || PREFIXES.stream().anyMatch(key::startsWith))
                .as(key)
                .isTrue());
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        var keys = bundle("").stringPropertyNames();
        var asked = new TreeSet<String>();
        var get = Pattern.compile("(?:words\\.get|refuse)\\((?:\\w+, )?\\s*\"([^\"]+)\"\\s*[,)]");
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                get.matcher(Files.readString(file)).results().forEach(match -> asked.add(match.group(1)));
            }
        }
        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(keys).containsAll(asked);
    }
}
