package org.sealwright.certificates.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.certificates.usecase.CompareCertificates;
import org.sealwright.certificates.usecase.Comparison;
import org.sealwright.certificates.usecase.Comparison.Part;
import org.sealwright.certificates.usecase.Comparison.Sign;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.certificates.words.ComparisonWords;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.kit.description.Value;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.plugin.Terminal;

/// Answers `certificates compare`.
final class CompareAnswer {
    private final FindCertificate find;
    private final CompareCertificates compare;
    private final CertificateWords words;
    private final ComparisonWords sentences;
    private final Terminal terminal;

    CompareAnswer(
            FindCertificate find,
            CompareCertificates compare,
            CertificateWords words,
            ComparisonWords sentences,
            Terminal terminal) {
        this.find = find;
        this.compare = compare;
        this.words = words;
        this.sentences = sentences;
        this.terminal = terminal;
    }

    void answer(String first, String second) throws Problem {
        var one = find.find(first);
        var other = find.find(second);
        var comparison = compare.compare(one.certificate(), other.certificate());
        terminal.say(sentences.sentence(comparison));
        terminal.answer(Map.of("comparison", document(one, other, comparison)), table(comparison));
    }

    private static Map<String, @Nullable Object> document(
            StoredCertificate one, StoredCertificate other, Comparison comparison) {
        var first = complete(one);
        var second = complete(other);
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("same", comparison.same());
        document.put("same_key", comparison.sameKey());
        document.put("first", first);
        document.put("second", second);
        document.put(
                "differences",
                first.keySet().stream()
                        .filter(key -> !Objects.equals(first.get(key), second.get(key)))
                        .toList());
        document.put("extensions", extensions(comparison));
        return document;
    }

    private static Map<String, @Nullable Object> complete(StoredCertificate stored) {
        var document = CertificateDocument.of(stored);
        document.remove("verdicts");
        document.put("signature_algorithm", stored.certificate().signatureAlgorithm());
        document.put("spki_sha256", stored.certificate().key().fingerprint().hex());
        return document;
    }

    /// Object identifiers of those that are not the same, each with how they differ.
    private static Map<String, String> extensions(Comparison comparison) {
        return comparison.parts().stream()
                .filter(Part::differs)
                .filter(part -> part.title() instanceof Value.Identifier)
                .collect(Collectors.toMap(
                        part -> ((Value.Identifier) part.title()).oid(),
                        part -> (part.sign() == Sign.SAME ? Sign.DIFFERENT : part.sign())
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private Terminal.Table table(Comparison comparison) {
        var rows = new ArrayList<List<String>>();
        for (var part : comparison.parts()) {
            rows.add(List.of(part.sign() == Sign.SAME ? "" : part.sign().mark(), words.say(part.title()), "", ""));
            for (var line : part.lines()) {
                int most =
                        Math.max(1, Math.max(line.first().size(), line.second().size()));
                for (int i = 0; i < most; i++) {
                    rows.add(List.of(
                            i == 0 ? line.sign().mark() : "",
                            i == 0 ? "  " + words.say(line.name()) : "",
                            value(line.first(), i),
                            value(line.second(), i)));
                }
            }
        }
        return new Terminal.Table(List.of("", "", heading(comparison.first()), heading(comparison.second())), rows);
    }

    /// In one line, as a table of the terminal wants it.
    private String heading(Certificate certificate) {
        return sentences.heading(certificate).lines().collect(Collectors.joining(", "));
    }

    private String value(List<Value> values, int index) {
        return index < values.size() ? words.say(values.get(index)) : "";
    }
}
