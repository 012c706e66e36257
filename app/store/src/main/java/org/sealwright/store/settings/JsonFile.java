package org.sealwright.store.settings;

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

/// Reads a small JSON file that people edit by hand.
final class JsonFile {
    /// More than this is no settings file.
    private static final int MAXIMUM_BYTES = 1 << 20;

    /// The file is there and does not hold what it should.
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String reason) {
            super(reason);
        }
    }

    private JsonFile() {}

    /// The object the file holds.
    ///
    /// @throws Broken if it is no JSON object in UTF-8
    /// @throws IOException if it cannot be read; [java.nio.file.NoSuchFileException] if it is not there
    static JsonObject read(Path file) throws IOException, Broken {
        byte[] bytes;
        try (var stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(MAXIMUM_BYTES + 1);
        }
        if (bytes.length > MAXIMUM_BYTES) {
            throw new Broken("it is larger than 1 MB");
        }
        return parse(text(bytes));
    }

    private static String text(byte[] bytes) throws Broken {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Broken("it is not UTF-8 text");
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
            throw new Broken("it is not JSON: " + firstLine(e));
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /// A value as the text a setting reads; what is no plain value comes as JSON, which no setting accepts.
    static String textOf(JsonElement value) {
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }
}
