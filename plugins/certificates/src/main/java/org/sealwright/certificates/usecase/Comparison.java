package org.sealwright.certificates.usecase;

import java.util.List;
import java.util.stream.Stream;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.kit.description.Excerpt;
import org.sealwright.kit.description.Value;
import org.sealwright.kit.description.Value.Word;

/// Two certificates side by side, in no language yet.
///
/// @param relation what the second is to the first, in a few words each that make up one sentence; empty if both
///   are the same certificate
/// @param parts    everything they say, in the order of the first
public record Comparison(Certificate first, Certificate second, List<Word> relation, List<Part> parts) {
    public Comparison {
        relation = List.copyOf(relation);
        parts = List.copyOf(parts);
    }

    /// Fields that belong together.
    ///
    /// @param sign what is to be said of the part as a whole
    public record Part(Value title, Sign sign, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }

        /// Is anything different in it?
        public boolean differs() {
            return sign != Sign.SAME || lines.stream().anyMatch(line -> line.sign() != Sign.SAME);
        }

        /// Its first lines, for windows.
        ///
        /// @param onlyDifferences leaves out what is the same in both
        public Excerpt<Line> excerpt(boolean onlyDifferences) {
            return Excerpt.of(
                    lines.stream()
                            .filter(line -> !onlyDifferences || line.sign() != Sign.SAME)
                            .toList(),
                    Line::size,
                    Line::cut);
        }

        /// How many values it holds, of the certificate that has more.
        public int size() {
            return lines.stream().mapToInt(Line::size).sum();
        }
    }

    /// One field in both; no values where it is missing.
    public record Line(Value name, List<Value> first, List<Value> second, Sign sign) {
        public Line {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }

        private int size() {
            return Math.max(first.size(), second.size());
        }

        private Line cut(int count) {
            return new Line(name, Excerpt.first(first, count), Excerpt.first(second, count), sign);
        }
    }

    /// How the two differ in something.
    public enum Sign {
        SAME("="),
        DIFFERENT("≠"),
        ONLY_FIRST("−"),
        ONLY_SECOND("+");

        private final String mark;

        Sign(String mark) {
            this.mark = mark;
        }

        /// One character to see it by.
        public String mark() {
            return mark;
        }
    }

    public boolean same() {
        return first.equals(second);
    }

    public boolean sameKey() {
        return first.key().fingerprint().equals(second.key().fingerprint());
    }

    /// All lines that are not the same in both.
    public Stream<Line> differences() {
        return parts.stream().flatMap(part -> part.lines().stream()).filter(line -> line.sign() != Sign.SAME);
    }
}
