package org.sealwright.kit.ui;

import java.awt.Color;
import java.util.Optional;
import java.util.function.Function;

/// A column of a [RecordTable].
///
/// @param word    part of component names
/// @param heading in the user's language
/// @param width   wide letters side by side
/// @param text    what stands in the cell, safe to show; asked when it is painted
/// @param colour  of the text, where it says something; the text says it too
public record RecordColumn<R>(
        String word, String heading, int width, Function<R, String> text, Function<R, Optional<Color>> colour) {
    public RecordColumn(String word, String heading, int width, Function<R, String> text) {
        this(word, heading, width, text, _ -> Optional.empty());
    }
}
