package org.sealwright.kit.description;

import java.util.List;

/// A field with its name, in no language yet.
///
/// @param values one line each
public record Field(Value name, List<Value> values) {
    public Field {
        values = List.copyOf(values);
    }

    public static Field of(String nameKey, Value... values) {
        return new Field(Value.Word.of(nameKey), List.of(values));
    }

    public static Field texts(String nameKey, List<String> texts) {
        return new Field(
                Value.Word.of(nameKey),
                texts.stream().<Value>map(Value.Text::new).toList());
    }
}
