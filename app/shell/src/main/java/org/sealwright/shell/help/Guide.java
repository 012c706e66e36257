package org.sealwright.shell.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealwright.core.text.ProductName;
import org.sealwright.plugin.ui.Page;

/// The topics of the guide in one language, in the order of its contents, then those that plugins bring.
final class Guide {
    /// The page of contents.
    static final String CONTENTS = "README";

    /// Where it lies on the class path, beside this class.
    static final String FOLDER = "guide/";

    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z0-9-]+)\\.md\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^# (.+)$");

    private final List<Topic> topics = new ArrayList<>();

    /// Reads all of it: a few small files of the class path.
    ///
    /// @param pages of the window; one may bring `help/<id>.md` beside its texts, and `help/<id>_de.md`
    Guide(Locale locale, List<Page> pages) {
        boolean german = locale.getLanguage().equals(Locale.GERMAN.getLanguage());
        var folder = FOLDER + (german ? "de/" : "en/");
        var contents = topic(CONTENTS, resource(folder + CONTENTS + ".md"));
        topics.add(contents);
        LINK.matcher(contents.text())
                .results()
                .map(link -> link.group(1))
                .distinct()
                .forEach(id -> topics.add(topic(id, resource(folder + id + ".md"))));
        pages.forEach(page -> own(page, german).ifPresent(topics::add));
    }

    /// The contents first.
    List<Topic> topics() {
        return List.copyOf(topics);
    }

    Optional<Topic> topic(String id) {
        return topics.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// What a plugin says about its page.
    private static Optional<Topic> own(Page page, boolean german) {
        var name = "help/" + page.id();
        var translated = german ? page.resources().getResource(name + "_de.md") : null;
        var source = translated == null ? page.resources().getResource(name + ".md") : translated;
        return Optional.ofNullable(source).map(url -> topic(page.id(), url));
    }

    private static Topic topic(String id, URL source) {
        try (var stream = source.openStream()) {
            var text = ProductName.current().in(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            var heading = HEADING.matcher(text);
            return new Topic(id, heading.find() ? heading.group(1) : id, text, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Guide.class.getResource(name), name);
    }
}
