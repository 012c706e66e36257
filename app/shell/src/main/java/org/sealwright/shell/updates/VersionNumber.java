package org.sealwright.shell.updates;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A version as it is written, in the order of Semantic Versioning 2.0.0 section 11: by numbers, where missing ones
/// are 0, and what has a word after them (`1.2.0-SNAPSHOT`) comes before what has none.
///
/// @param text as it was written; letters, digits, dots and hyphens only
record VersionNumber(String text) implements Comparable<VersionNumber> {
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,3}(-[0-9A-Za-z.-]{1,40})?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /// @return empty if it is no version
    static Optional<VersionNumber> of(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(new VersionNumber(text)) : Optional.empty();
    }

    private List<String> numbers() {
        return List.of(text.split("-", 2)[0].split("\\."));
    }

    /// The parts of the word after the numbers; none for a version that is finished.
    private List<String> word() {
        var parts = text.split("-", 2);
        return parts.length == 1 ? List.of() : Arrays.asList(parts[1].split("\\.", -1));
    }

    @Override
    public int compareTo(VersionNumber other) {
        int byNumbers = inOrder(numbers(), other.numbers(), "0");
        if (byNumbers != 0) {
            return byNumbers;
        }
        boolean finished = word().isEmpty();
        boolean otherFinished = other.word().isEmpty();
        return finished || otherFinished ? Boolean.compare(finished, otherFinished) : inOrder(word(), other.word(), "");
    }

    /// @param missing stands where one of them has no part any more
    private static int inOrder(List<String> some, List<String> others, String missing) {
        int most = Math.max(some.size(), others.size());
        return Stream.iterate(0, i -> i < most, i -> i + 1)
                .map(i -> inOrder(i < some.size() ? some.get(i) : missing, i < others.size() ? others.get(i) : missing))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    /// Numbers by their size and before words.
    private static int inOrder(String one, String other) {
        boolean number = DIGITS.matcher(one).matches();
        boolean otherNumber = DIGITS.matcher(other).matches();
        if (number && otherNumber) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        if (one.isEmpty() || other.isEmpty() || number == otherNumber) {
            return one.compareTo(other);
        }
        return number ? -1 : 1;
    }
}
