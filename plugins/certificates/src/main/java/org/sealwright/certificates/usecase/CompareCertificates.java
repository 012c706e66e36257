package org.sealwright.certificates.usecase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.certificates.usecase.Comparison.Line;
import org.sealwright.certificates.usecase.Comparison.Part;
import org.sealwright.certificates.usecase.Comparison.Sign;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.kit.description.Field;
import org.sealwright.kit.description.Section;
import org.sealwright.kit.description.Value;
import org.sealwright.kit.usecase.DescribeCertificate;

/// Puts two certificates side by side, as a rule a renewal next to its predecessor.
public final class CompareCertificates {
    private final DescribeCertificate describe;

    @Inject
    public CompareCertificates(DescribeCertificate describe) {
        this.describe = describe;
    }

    public Comparison compare(Certificate first, Certificate second) throws Problem {
        var left = describe.describe(first).sections();
        var right = describe.describe(second).sections();
        return new Comparison(first, second, Relation.of(first, second), parts(left, right));
    }

    private static List<Part> parts(List<Section> left, List<Section> right) {
        Map<Numbered, Section> there = new LinkedHashMap<>();
        numbered(right.stream().map(Section::title).toList())
                .forEach(numbered -> there.put(numbered, right.get(there.size())));
        var parts = new ArrayList<Part>();
        var titles = numbered(left.stream().map(Section::title).toList());
        for (int i = 0; i < left.size(); i++) {
            parts.add(part(Optional.of(left.get(i)), Optional.ofNullable(there.remove(titles.get(i)))));
        }
        there.values().forEach(only -> parts.add(part(Optional.empty(), Optional.of(only))));
        return parts;
    }

    private static Part part(Optional<Section> left, Optional<Section> right) {
        var title = left.or(() -> right).map(Section::title).orElseThrow();
        var lines = lines(fields(left), fields(right));
        boolean critical = left.map(Section::critical).equals(right.map(Section::critical));
        var sign = sign(left.isPresent(), right.isPresent(), critical);
        return new Part(title, sign, lines);
    }

    private static List<Field> fields(Optional<Section> section) {
        return section.map(Section::fields).orElse(List.of());
    }

    private static List<Line> lines(List<Field> left, List<Field> right) {
        Map<Numbered, Field> there = new LinkedHashMap<>();
        numbered(right.stream().map(Field::name).toList())
                .forEach(numbered -> there.put(numbered, right.get(there.size())));
        var lines = new ArrayList<Line>();
        var names = numbered(left.stream().map(Field::name).toList());
        for (int i = 0; i < left.size(); i++) {
            var field = left.get(i);
            var other = Optional.ofNullable(there.remove(names.get(i)));
            lines.add(new Line(
                    field.name(),
                    field.values(),
                    other.map(Field::values).orElse(List.of()),
                    sign(
                            true,
                            other.isPresent(),
                            other.map(Field::values)
                                    .filter(field.values()::equals)
                                    .isPresent())));
        }
        there.values().forEach(only -> lines.add(new Line(only.name(), List.of(), only.values(), Sign.ONLY_SECOND)));
        return lines;
    }

    private static Sign sign(boolean first, boolean second, boolean same) {
        if (first && second) {
            return same ? Sign.SAME : Sign.DIFFERENT;
        }
        return first ? Sign.ONLY_FIRST : Sign.ONLY_SECOND;
    }

    /// The first, second … of that name: a subject may have several departments.
    private record Numbered(Value name, int number) {}

    private static List<Numbered> numbered(List<Value> names) {
        var count = new HashMap<Value, Integer>();
        return names.stream()
                .map(name -> new Numbered(name, count.merge(name, 1, Integer::sum)))
                .toList();
    }
}
