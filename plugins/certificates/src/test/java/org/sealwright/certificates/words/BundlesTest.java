package org.sealwright.certificates.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.core.reading.Note;
import org.sealwright.core.trust.TrustLevel;

class BundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    /// Keys that are put together when they are needed.
    private static final Pattern MADE_UP =
            Pattern.compile("(oid|name|keyUsage|note|group|origin|trust|import\\.reason|usage|sealwright)\\..*|"
                    + "summary\\.(use|origin)\\..*|certificates\\.(tab|column|export|import\\.title)\\..*|"
                    + "certificates\\.delete\\.title\\..*|.*\\.(text|tooltip|mnemonic)|certificates\\.title");

    private final Properties english = load("messages.properties");
    private final Properties german = load("messages_de.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        assertThat(placeholders(german)).isEqualTo(placeholders(english));
    }

    @Test
    void everyPatternWithPlaceholdersCanBeFilled() {
        for (var bundle : java.util.List.of(english, german)) {
            bundle.stringPropertyNames().stream()
                    .filter(key -> PLACEHOLDER.matcher(bundle.getProperty(key)).find())
                    .forEach(
                            key -> assertThat(new MessageFormat(bundle.getProperty(key)).format(new Object[] {1, 2, 3}))
                                    .as(key)
                                    .doesNotContain("{"));
        }
    }

    @Test
    void everyValueThatIsNamedByAnEnumHasItsWord() {
        assertThat(english.stringPropertyNames())
                .containsAll(words("group.", Group.values()))
                .containsAll(words("trust.", TrustLevel.values()))
                .containsAll(words("name.", GeneralName.Kind.values()))
                .containsAll(words("keyUsage.", KeyUsage.values()));
        for (var kind : Note.Kind.values()) {
            assertThat(english.stringPropertyNames()).contains("note." + new Note(kind, "").code());
        }
    }

    @Test
    void noKeyIsUnused() throws IOException {
        var sources = sources();
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> !MADE_UP.matcher(key).matches())
                        .filter(key -> !sources.contains("\"" + key + "\"")))
                .isEmpty();
    }

    private static java.util.Set<String> words(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> prefix + value.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static java.util.Map<String, String> placeholders(Properties bundle) {
        var result = new TreeMap<String, String>();
        for (var key : bundle.stringPropertyNames()) {
            result.put(
                    key,
                    PLACEHOLDER
                            .matcher(bundle.getProperty(key))
                            .results()
                            .map(found -> found.group(1))
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining()));
        }
        return result;
    }

    private static String sources() throws IOException {
        var folder = Path.of(Objects.requireNonNull(System.getProperty("sealwright.root")))
                .resolve("plugins/certificates/src/main/java");
        try (var files = Files.walk(folder)) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    private static Properties load(String name) {
        var bundle = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(CertificateWords.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bundle;
    }
}
