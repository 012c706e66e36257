package org.sealwright.shell.help;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/// Which topic of the guide belongs to which page or dialog of the window: `topics.properties` beside the guide.
final class Places {
    private final Properties topics = new Properties();

    Places() {
        var file = Objects.requireNonNull(Places.class.getResourceAsStream(Guide.FOLDER + "topics.properties"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            topics.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The id of the topic. A dialog that is not named there has the topic of the page whose id its name begins with:
    /// `dialog.backup.restore` that of `backup`.
    ///
    /// @param place id of a page, or name of a dialog
    Optional<String> topic(String place) {
        var page = place.replaceFirst("^dialog\\.", "").replaceFirst("\\..*", "");
        return Optional.ofNullable(topics.getProperty(place)).or(() -> Optional.ofNullable(topics.getProperty(page)));
    }

    /// All that are named.
    Set<String> named() {
        return topics.stringPropertyNames();
    }
}
