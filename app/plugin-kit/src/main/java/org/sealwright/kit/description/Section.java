package org.sealwright.kit.description;

import java.util.List;

/// Fields that belong together.
///
/// @param critical it is an extension that a program must understand
public record Section(Value title, boolean critical, List<Field> fields) {
    public Section {
        fields = List.copyOf(fields);
    }

    /// How many values it holds; a field without any counts as one.
    public int size() {
        return fields.stream()
                .mapToInt(field -> Math.max(1, field.values().size()))
                .sum();
    }
}
