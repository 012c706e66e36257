package org.sealwright.store.files;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.settings.SettingKind;

/// Reads and writes the small JSON files that people may look into and edit by hand.
public final class JsonFile {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private static final Pattern PLACE = Pattern.compile(" at line (\\d{1,9}) column (\\d{1,9})");

    /// The file is there and does not hold what it should.
    public static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Clause reason;

        public Broken(String reason) {
            this(reason, Clause.noJsonObject());
        }

        Broken(String reason, Clause clause) {
            super(reason);
            this.reason = clause;
        }

        /// The reason in the reader's language, as far as it lies in the file as a whole.
        public Clause reason() {
            return reason;
        }
    }

    private JsonFile() {}

    /// The object the file holds.
    ///
    /// @param maximumMegabytes a larger file is not what is looked for
    /// @throws Broken if it is larger, or no JSON object in UTF-8
    /// @throws IOException if it cannot be read; [java.nio.file.NoSuchFileException] if it is not there
    public static JsonObject read(Path file, int maximumMegabytes) throws IOException, Broken {
        // Opening a pipe would wait for ever.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException("it is no ordinary file");
        }
        int maximum = maximumMegabytes << 20;
        byte[] bytes;
        try (var stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(maximum + 1);
        }
        if (bytes.length > maximum) {
            throw new Broken("it is larger than " + maximumMegabytes + " MB", Clause.tooLarge(maximumMegabytes));
        }
        return parse(bytes);
    }

    /// The object that bytes hold.
    ///
    /// @throws Broken if they are no JSON object in UTF-8
    public static JsonObject parse(byte[] bytes) throws Broken {
        return parse(text(bytes));
    }

    /// An object as a person likes to read it, in UTF-8.
    public static byte[] bytes(JsonObject object) {
        return (GSON.toJson(object) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) throws Broken {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Broken("it is not UTF-8 text", Clause.notUtf8());
        }
    }

    private static JsonObject parse(String text) throws Broken {
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            var element = JsonParser.parseReader(reader);
            if (!element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw new Broken("it is not one JSON object");
            }
            return element.getAsJsonObject();
        } catch (JsonParseException | IOException e) {
            throw new Broken("it is not JSON: " + firstLine(e), place(firstLine(e)));
        }
    }

    /// Gson says where it stopped, but only in its message.
    private static Clause place(String message) {
        var place = PLACE.matcher(message);
        return place.find()
                ? Clause.notJson(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
                : Clause.noJsonObject();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /// A value as the text a setting reads: a list of plain values as lines, each of them ended; what is neither
    /// comes as JSON behind a mark, and no setting takes it.
    public static String textOf(JsonElement value) {
        if (value.isJsonArray() && value.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonPrimitive)) {
            var lines = new StringBuilder();
            value.getAsJsonArray()
                    .forEach(entry -> lines.append(entry.getAsString()).append('\n'));
            return lines.toString();
        }
        return value.isJsonPrimitive() ? value.getAsString() : SettingKind.NOT_PLAIN + value;
    }
}
