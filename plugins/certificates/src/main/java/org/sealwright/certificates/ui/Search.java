package org.sealwright.certificates.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What was typed into the search field: words that all have to occur. Hexadecimal pairs are found with and without
/// colons.
record Search(List<String> words) {
    static final Search NOTHING = new Search(List.of());
    private static final Pattern PAIRS = Pattern.compile("([0-9a-f]{2}:)+[0-9a-f]{0,2}");

    Search {
        words = List.copyOf(words);
    }

    static Search of(String typed) {
        return new Search(Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> PAIRS.matcher(word).matches() ? word.replace(":", "") : word)
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean fits(Row row) {
        for (var word : words) {
            if (!row.has(word)) {
                return false;
            }
        }
        return true;
    }

    /// Whatever fits this also fits `wider`, so that the next letter has to look only at what the last one left.
    boolean narrows(Search wider) {
        for (var word : wider.words) {
            if (words.stream().noneMatch(mine -> mine.contains(word))) {
                return false;
            }
        }
        return true;
    }
}
