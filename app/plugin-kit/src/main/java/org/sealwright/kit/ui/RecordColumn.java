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
/// @param weight  when it gives way to others
public record RecordColumn<R>(
        String word,
        String heading,
        int width,
        Function<R, String> text,
        Function<R, Optional<Color>> colour,
        Weight weight) {
    /// What a column does where the table has too little room.
    public enum Weight {
        /// Stays whole: dates and states, which say something else when they are cut.
        WHOLE,
        /// Gives way where [#SLIGHT] ones no longer suffice: names, which are known by their beginning.
        USUAL,
        /// Gives way first: paths and what is nearly the same in all rows.
        SLIGHT
    }

    public RecordColumn(
            String word, String heading, int width, Function<R, String> text, Function<R, Optional<Color>> colour) {
        this(word, heading, width, text, colour, Weight.USUAL);
    }

    public RecordColumn(String word, String heading, int width, Function<R, String> text) {
        this(word, heading, width, text, _ -> Optional.empty());
    }

    /// The same, with another weight.
    public RecordColumn<R> weighing(Weight other) {
        return new RecordColumn<>(word, heading, width, text, colour, other);
    }
}
