package org.sealwright.certificates.words;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sealwright.certificates.usecase.Comparison;
import org.sealwright.certificates.usecase.Comparison.Line;
import org.sealwright.certificates.usecase.Comparison.Sign;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.description.Value;

/// Comparisons in words. Everything is safe to show.
public final class ComparisonWords {
    private final CertificateWords words;

    @Inject
    public ComparisonWords(CertificateWords words) {
        this.words = words;
    }

    /// What the second is to the first: `Same key, valid a year longer (until March 1, 2028), issuer changed.`
    public String sentence(Comparison comparison) {
        if (comparison.same()) {
            return words.get("compare.identical");
        }
        var text = comparison.relation().stream().map(words::say).collect(Collectors.joining(", "));
        return Character.toTitleCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /// One of the two, as heading of its column.
    public String heading(Certificate certificate) {
        return words.get(
                "compare.heading",
                ShownText.of(certificate.displayName()),
                words.day(certificate.notBefore()),
                words.day(certificate.notAfter()));
    }

    /// For who cannot see the mark: `different`.
    public String sign(Sign sign) {
        return words.get("compare.sign." + sign.name().toLowerCase(Locale.ROOT));
    }

    /// What one of the two says, a line for each value; a dash where it says nothing.
    public String values(List<Value> values) {
        return values.isEmpty()
                ? words.get("compare.nothing")
                : values.stream().map(words::say).collect(Collectors.joining("\n"));
    }

    /// `Serial number: different`, for screen readers.
    public String spoken(Line line) {
        return words.get("compare.spoken", words.say(line.name()), sign(line.sign()));
    }
}
