package org.sealwright.crypto;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.testkit.SharedData;

/// The open test corpus and its expected.json (schema in the corpus' README).
public final class Corpus {
    private Corpus() {}

    public static Path at(String folder, String... more) {
        return SharedData.at("corpus").resolve(Path.of(folder, more));
    }

    public static byte[] bytes(String folder, String file) {
        try {
            return Files.readAllBytes(at(folder).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The objects of one list in a folder's expected.json.
    public static List<JsonObject> expected(String folder, String list) {
        try (var text = Files.newBufferedReader(at(folder, "expected.json"))) {
            var objects = new ArrayList<JsonObject>();
            for (JsonElement element :
                    JsonParser.parseReader(text).getAsJsonObject().getAsJsonArray(list)) {
                objects.add(element.getAsJsonObject());
            }
            return objects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<String> text(JsonObject object, String key) {
        return Optional.ofNullable(object.get(key))
                .filter(value -> !value.isJsonNull())
                .map(JsonElement::getAsString);
    }

    public static boolean flag(JsonObject object, String key) {
        return object.has(key) && object.get(key).getAsBoolean();
    }

    public static List<String> texts(JsonObject object, String key) {
        var texts = new ArrayList<String>();
        if (object.has(key)) {
            object.getAsJsonArray(key).forEach(element -> texts.add(element.getAsString()));
        }
        return texts;
    }
}
