package org.sealwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The rules for the words of a module: English and German have the same keys and placeholders, all patterns can be
/// filled, and none is unused.
public abstract class BundleRules extends LabelRules {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    /// What the guided path asks of a step by its id.
    private static final Pattern OF_STEPS = Pattern.compile(".*\\.step\\.\\w+\\.(title|explanation)");

    /// Columns.
    private static final int TERMINAL = 80;

    private final List<String> sources;
    private final Pattern madeUp;

    /// @param beside  a class beside the bundle `messages`
    /// @param sources folders under the root of the project with the code that uses the keys
    /// @param madeUp  keys that are put together when they are needed
    protected BundleRules(Class<?> beside, List<String> sources, Pattern madeUp) {
        super(beside);
        this.sources = List.copyOf(sources);
        this.madeUp = madeUp;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(german().stringPropertyNames()).isEqualTo(english().stringPropertyNames());
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        assertThat(placeholders(german())).isEqualTo(placeholders(english()));
    }

    @Test
    void everyPatternWithPlaceholdersCanBeFilled() {
        for (var bundle : List.of(english(), german())) {
            bundle.stringPropertyNames().stream()
                    .filter(key -> PLACEHOLDER.matcher(bundle.getProperty(key)).find())
                    .forEach(key -> assertThat(
                                    new MessageFormat(bundle.getProperty(key)).format(new Object[] {1, 2, 3, 4, 5}))
                            .as(key)
                            .doesNotContain("{"));
        }
    }

    /// An example that is broken into two lines cannot be copied.
    @Test
    void examplesOfTheCommandLineFitIntoATerminal() {
        for (var bundle : List.of(english(), german())) {
            bundle.stringPropertyNames().stream()
                    .filter(key -> key.contains("usage.footer."))
                    .map(bundle::getProperty)
                    .filter(line -> line.strip().startsWith("sealwright "))
                    .forEach(line -> assertThat(line).hasSizeLessThan(TERMINAL));
        }
    }

    @Test
    void noKeyIsUnused() throws IOException {
        var code = code();
        assertThat(english().stringPropertyNames().stream()
                        .filter(key -> !madeUp.matcher(key).matches())
                        .filter(key -> !OF_STEPS.matcher(key).matches())
                        .filter(key -> !code.contains("\"" + key + "\"")))
                .isEmpty();
    }

    private static Map<String, String> placeholders(Properties bundle) {
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

    private String code() throws IOException {
        var root = Path.of(Objects.requireNonNull(System.getProperty("sealwright.root")));
        var text = new StringBuilder();
        for (var folder : sources) {
            try (var files = Files.walk(root.resolve(folder))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    text.append(Files.readString(file));
                }
            }
        }
        return text.toString();
    }
}
