package org.sealwright.core.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// "Did you mean …?": the word that differs least, by Levenshtein's distance.
public final class Nearest {
    /// Words that differ in more than a third of their characters are other words,
    private static final int PART = 3;
    /// but not for two characters that changed places.
    private static final int SWAPPED = 2;
    /// Longer ones are compared with nothing.
    private static final int LONGEST = 200;

    private Nearest() {}

    /// @return empty if none is near
    public static Optional<String> of(String word, Collection<String> words) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        var written = word.toLowerCase(Locale.ROOT);
        return words.stream()
                .min(Comparator.<String>comparingInt(other -> distance(written, other.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(nearest -> distance(written, nearest.toLowerCase(Locale.ROOT))
                        <= Math.max(SWAPPED, Math.max(written.length(), nearest.length()) / PART))
                .filter(_ -> written.length() > SWAPPED);
    }

    /// How many characters have to be put in, taken out or replaced.
    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
