package org.sealwright.shell.help;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The guide itself: complete in both languages, and true to what stands on the buttons.
class GuideTest {
    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("sealwright.root")));
    private static final Path FOLDER = ROOT.resolve("docs/guide");
    /// What stands on a button, a page, a menu.
    private static final Pattern NAME = Pattern.compile("«([^»]+)»");

    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");
    private static final Pattern LINK = Pattern.compile("[^!]\\[[^]]+]\\(([^)]+)\\)");
    private static final Pattern PAGE = Pattern.compile("new Page\\(\\s*\"([^\"]+)\"");
    private static final Pattern PAGE_ID = Pattern.compile("String (?:PAGE|ID) = \"([a-z]+)\";");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyTopicIsInTheContentsAndEveryLinkLeadsToOne(String language) throws IOException {
        var guide = new Guide(Locale.of(language), List.of());
        var files = texts(language);
        assertThat(guide.topics()).hasSameSizeAs(files);
        for (var topic : guide.topics()) {
            assertThat(topic.title()).as(topic.id()).isNotEqualTo(topic.id());
            assertThat(LINK.matcher(topic.text()).results().map(found -> found.group(1)))
                    .as(topic.id())
                    .allMatch(
                            link -> Markdown.topicOf(link).flatMap(guide::topic).isPresent());
        }
    }

    @Test
    void bothLanguagesHaveTheSameTopicsWithTheSameParts() throws IOException {
        assertThat(names("de")).isEqualTo(names("en"));
        for (var name : names("en")) {
            assertThat(shape("de", name)).as(name).isEqualTo(shape("en", name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyNameInTheTextStandsSoInTheWindow(String language) throws IOException {
        var words = words(language);
        for (var file : texts(language)) {
            var text = Files.readString(file).replaceAll("\\s+", " ");
            assertThat(NAME.matcher(text).results().map(found -> found.group(1)))
                    .as(file.toString())
                    .allMatch(words::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPictureIsThereAndNoneIsLeftOver(String language) throws IOException {
        var named = new HashSet<Path>();
        for (var file : texts(language)) {
            PICTURE.matcher(Files.readString(file))
                    .results()
                    .map(found ->
                            FOLDER.resolve(language).resolve(found.group(1)).normalize())
                    .forEach(named::add);
        }
        try (var files = Files.list(FOLDER.resolve("pictures").resolve(language))) {
            assertThat(files.toList()).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void everyPageHasItsTopic() throws IOException {
        var places = new Places();
        var guide = new Guide(Locale.ENGLISH, List.of());
        var code = code();
        var pages = Stream.of(PAGE, PAGE_ID)
                .flatMap(pattern -> pattern.matcher(code).results())
                .map(result -> result.group(1))
                .collect(toSet());
        assertThat(pages).contains("overview", "path", "settings");
        assertThat(pages)
                .allMatch(page -> places.topic(page).flatMap(guide::topic).isPresent());
    }

    @Test
    void everyPlaceThatIsNamedIsInTheWindowAndHasATopic() throws IOException {
        var places = new Places();
        var guide = new Guide(Locale.ENGLISH, List.of());
        var code = code();
        assertThat(places.named()).allMatch(place -> code.contains("\"" + place + "\""));
        assertThat(places.named())
                .allMatch(place -> places.topic(place).flatMap(guide::topic).isPresent());
    }

    @Test
    void aDialogIsHelpedByTheTopicOfItsPageUnlessItHasItsOwn() {
        var places = new Places();
        assertThat(places.topic("dialog.authorities.edit")).contains("trust");
        assertThat(places.topic("certificates.view.window")).contains("certificates");
        assertThat(places.topic("certificates.import.summary.window")).contains("p12");
        assertThat(places.topic("dialog.confirm")).isEmpty();
    }

    private static List<String> names(String language) throws IOException {
        return texts(language).stream()
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
    }

    /// Headings, items and pictures, in their order.
    private static List<String> shape(String language, String name) throws IOException {
        return Files.readString(FOLDER.resolve(language).resolve(name))
                .replace("/" + language + "/", "/")
                .lines()
                .filter(line -> line.matches(" *(#|- |\\d+\\. |!).*"))
                .map(line -> line.replaceFirst("(#+ |- |\\d+\\. ).*", "$1").replaceFirst("!\\[[^]]*]", "!"))
                .toList();
    }

    private static List<Path> texts(String language) throws IOException {
        try (var files = Files.list(FOLDER.resolve(language))) {
            return files.filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    /// All texts of the window, without the dots of those that ask something first.
    private static Set<String> words(String language) throws IOException {
        var ending = language.equals("en") ? "messages.properties" : "messages_" + language + ".properties";
        var words = new HashSet<String>();
        for (var file : files("src/main/resources", ending)) {
            var bundle = new Properties();
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                bundle.load(reader);
            }
            for (var key : bundle.stringPropertyNames()) {
                var text = bundle.getProperty(key);
                words.add(
                        (text.contains("{0,choice") ? new MessageFormat(text).format(new Object[] {1, 1, 1, 1}) : text)
                                .replaceFirst(" ?…$", ""));
            }
        }
        return words;
    }

    private static String code() throws IOException {
        var code = new StringBuilder();
        for (var file : files("src/main/java", ".java")) {
            code.append(Files.readString(file));
        }
        return code.toString();
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (var app = Files.walk(ROOT.resolve("app"));
                var plugins = Files.walk(ROOT.resolve("plugins"))) {
            return Stream.concat(app, plugins)
                    .filter(file ->
                            file.toString().contains(folder) && file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("benchmarks"))
                    .toList();
        }
    }
}
