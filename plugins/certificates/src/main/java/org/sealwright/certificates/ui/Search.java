package org.sealwright.certificates.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What was typed into the search field: words that all have to occur. Hexadecimal pairs are found with and without
/// colons.
///
/// @param words the longest first: it fits the fewest rows, and the others are not looked for in the rest
record Search(List<Word> words) {
    static final Search NOTHING = new Search(List.of());
    private static final Pattern PAIRS = Pattern.compile("([0-9a-f]{2}:)+[0-9a-f]{0,2}");
    /// So many digits are looked for in serial numbers and fingerprints: fewer occur in nearly every one by chance.
    static final int ENOUGH_DIGITS = 4;

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{" + ENOUGH_DIGITS + ",}");

    Search {
        words = List.copyOf(words);
    }

    /// @param text   lower-case, without white space
    /// @param digits is it looked for in serial numbers and fingerprints, too?
    record Word(String text, boolean digits) {
        /// What has this word has the other.
        boolean isWithin(Word other) {
            return text.contains(other.text) && (other.digits || !digits);
        }

        static Word of(String text) {
            return new Word(text, DIGITS.matcher(text).matches());
        }
    }

    static Search of(String typed) {
        return new Search(Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> PAIRS.matcher(word).matches() ? word.replace(":", "") : word)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Word::of)
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// The rows that fit, in their order.
    List<Row> in(List<Row> rows) {
        return isEmpty() ? rows : rows.stream().filter(new Scan()::fits).toList();
    }

    /// Whatever fits this also fits `wider`, so that the next letter has to look only at what the last one left. Not
    /// when a word has become long enough to be looked for in more places.
    boolean narrows(Search wider) {
        for (var word : wider.words) {
            if (words.stream().noneMatch(mine -> mine.isWithin(word))) {
                return false;
            }
        }
        return true;
    }

    /// One pass over the rows. What many rows have in common is looked into once.
    private final class Scan {
        private final Map<String, List<Word>> missing = new HashMap<>();

        boolean fits(Row row) {
            for (var word : missing.computeIfAbsent(row.common(), this::missingIn)) {
                if (!row.has(word)) {
                    return false;
                }
            }
            return true;
        }

        private List<Word> missingIn(String common) {
            return words.stream().filter(word -> !common.contains(word.text())).toList();
        }
    }
}
