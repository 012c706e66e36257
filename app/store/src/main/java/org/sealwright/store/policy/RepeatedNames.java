package org.sealwright.store.policy;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// Finds the names that stand twice in one object of JSON: each reader decides for itself which of the values
/// holds, so that nobody knows which was meant (RFC 8259 section 4).
final class RepeatedNames {
    private static final int IN_SECTION = 2;

    private final JsonReader reader;
    private final Deque<Set<String>> open = new ArrayDeque<>();
    private final Set<String> names = new HashSet<>();
    private boolean anyElsewhere;

    private RepeatedNames(String text) {
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
    }

    /// What is repeated.
    ///
    /// @param inSections names of settings, in whichever section
    /// @param elsewhere  a whole section is, or something deeper down
    record Found(Set<String> inSections, boolean elsewhere) {
        Found {
            inSections = Set.copyOf(inSections);
        }

        boolean any() {
            return elsewhere || !inSections.isEmpty();
        }
    }

    /// @param json an object that was read without a fault
    static Found in(byte[] json) throws IOException {
        var text = new String(json, StandardCharsets.UTF_8);
        var search = new RepeatedNames(text.startsWith("\uFEFF") ? text.substring(1) : text);
        search.run();
        return new Found(search.names, search.anyElsewhere);
    }

    private void run() throws IOException {
        for (var token = reader.peek(); token != JsonToken.END_DOCUMENT; token = reader.peek()) {
            switch (token) {
                case BEGIN_OBJECT -> {
                    reader.beginObject();
                    open.push(new HashSet<>());
                }
                case END_OBJECT -> {
                    reader.endObject();
                    open.pop();
                }
                case NAME -> name(reader.nextName());
                case BEGIN_ARRAY -> reader.beginArray();
                case END_ARRAY -> reader.endArray();
                case STRING, NUMBER, BOOLEAN, NULL, END_DOCUMENT -> reader.skipValue();
            }
        }
    }

    private void name(String name) {
        if (open.element().add(name)) {
            return;
        }
        if (open.size() == IN_SECTION) {
            names.add(name);
        } else {
            anyElsewhere = true;
        }
    }
}
