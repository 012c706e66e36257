package org.sealwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules for what is written on buttons, in menus and above windows.
///
/// **Ellipsis.** A command ends in one if it asks for something before it acts: a field, a file, a "really?". What only
/// shows something has none. It stands directly after its word in both languages, as in Thunderbird: `Import…`,
/// `Importieren…`.
///
/// **Capitals.** English labels and titles are written as a sentence is: a capital at the beginning, and for names.
/// Tabs and columns of the certificate manager keep Thunderbird's own names.
public abstract class LabelRules {
    private static final Pattern COMMAND =
            Pattern.compile("(?!kind\\.)(.*\\.(text|button|action|decline|verb(\\.\\w+)?)|dialogs\\.\\w+)");
    private static final Pattern TITLE = Pattern.compile(".*\\.title(\\.\\w+)?");
    /// Messages have keys of the same kind.
    private static final Pattern SENTENCE = Pattern.compile("(?s).*[.] .*|.*[.]");

    private static final Pattern APART = Pattern.compile("(?s).*\\S\\s+…(?! and | und | weitere).*");
    private static final Pattern CAPITAL = Pattern.compile("(?<=[\\s#<|])[A-Z][a-z][\\w-]*");
    private static final Set<String> NAMES = Set.of("Thunderbird", "Sealwright");

    private final Class<?> beside;
    private final Properties english;
    private final Properties german;

    /// @param beside a class beside the bundle `messages`
    protected LabelRules(Class<?> beside) {
        this.beside = beside;
        english = load("messages.properties");
        german = load("messages_de.properties");
    }

    protected Properties english() {
        return english;
    }

    Properties german() {
        return german;
    }

    @Test
    void anEllipsisStandsDirectlyAfterItsWord() {
        assertThat(Stream.of(english, german)
                        .flatMap(bundle -> bundle.entrySet().stream())
                        .filter(entry -> !entry.getKey().toString().contains("usage"))
                        .filter(entry -> entry.getValue().toString().contains("...")
                                || APART.matcher(entry.getValue().toString()).matches()))
                .isEmpty();
    }

    @Test
    void whatAsksForMoreSaysSoInBothLanguages() {
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> COMMAND.matcher(key).matches())
                        .filter(key -> english.getProperty(key).endsWith("…")
                                != german.getProperty(key).endsWith("…")))
                .isEmpty();
    }

    @Test
    void titlesOfWindowsHaveNoEllipsis() {
        assertThat(Stream.of(english, german)
                        .flatMap(bundle -> bundle.entrySet().stream())
                        .filter(entry ->
                                TITLE.matcher(entry.getKey().toString()).matches())
                        .filter(entry -> entry.getValue().toString().endsWith("…")))
                .isEmpty();
    }

    @Test
    void englishLabelsAreWrittenAsSentencesAre() {
        assertThat(english.stringPropertyNames().stream()
                        .filter(key -> COMMAND.matcher(key).matches()
                                || TITLE.matcher(key).matches())
                        .filter(key ->
                                !SENTENCE.matcher(english.getProperty(key)).matches())
                        .filter(key -> !isWrittenAsSentence(english.getProperty(key)))
                        .map(key -> key + "=" + english.getProperty(key)))
                .isEmpty();
    }

    private static boolean isWrittenAsSentence(String label) {
        // Of a choice each form begins anew.
        var forms = label.startsWith("{0,choice") ? label.replaceAll("[#<]\\w", "x") : label;
        return !Character.isLowerCase(label.charAt(0))
                && CAPITAL.matcher(forms).results().allMatch(word -> NAMES.contains(word.group()));
    }

    private Properties load(String name) {
        var bundle = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(beside.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
