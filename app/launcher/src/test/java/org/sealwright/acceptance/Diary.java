package org.sealwright.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.swing.image.ScreenshotTaker;

/// What a [Hand] did: each press of a button, each choice, and each field that had to be typed, with a picture of
/// every step in `target/guide`.
final class Diary {
    private final Path pictures;
    private final ScreenshotTaker camera = new ScreenshotTaker();
    private final List<String> presses = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private int picture;

    /// @param guide name of the folder for the pictures
    Diary(String guide) throws IOException {
        pictures = Files.createDirectories(Path.of("target", "guide", guide));
        // Those of a former run would be taken for this one's.
        try (Stream<Path> old = Files.list(pictures)) {
            for (var file : old.toList()) {
                Files.delete(file);
            }
        }
    }

    void pressed(String what) {
        presses.add(what);
    }

    void typed(String field) {
        fields.add(field);
    }

    void typedSecret(String field) {
        secrets.add(field);
    }

    void picture(String what) throws IOException {
        picture++;
        var name = String.format(Locale.ROOT, "%02d-%s.png", picture, what.replaceAll("[^A-Za-z0-9.]", "_"));
        camera.saveDesktopAsPng(pictures.resolve(name).toString());
    }

    /// What was pressed so far.
    List<String> presses() {
        return List.copyOf(presses);
    }

    /// What was typed so far, without passwords.
    List<String> fields() {
        return List.copyOf(fields);
    }

    /// Keeps the count beside the pictures.
    ///
    /// @param more lines of whoever counts something else
    void report(String... more) throws IOException {
        var count = Stream.of(
                presses.size() + " clicks: " + presses,
                fields.size() + " fields: " + fields,
                secrets.size() + " password fields: " + secrets);
        Files.writeString(
                pictures.resolve("count.txt"),
                Stream.concat(count, Stream.of(more)).collect(Collectors.joining("\n", "", "\n")));
    }
}
