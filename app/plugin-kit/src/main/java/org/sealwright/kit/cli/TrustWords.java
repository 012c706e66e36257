package org.sealwright.kit.cli;

import java.util.List;
import java.util.Set;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `email,websites,software` in any order, at least one of them.
public final class TrustWords implements ITypeConverter<TrustWords.Purposes> {
    private static final Set<String> KNOWN = Set.of("email", "websites", "software");

    /// The purposes an authority shall be trusted for.
    public record Purposes(Set<String> words) {
        public Trust trust() {
            return new Trust(level("websites"), level("email"), level("software"));
        }

        private TrustLevel level(String word) {
            return words.contains(word) ? TrustLevel.TRUSTED : TrustLevel.INHERIT;
        }
    }

    @Override
    public Purposes convert(String text) {
        var words = Set.copyOf(List.of(text.split(",", -1)));
        for (var word : words) {
            if (!KNOWN.contains(word)) {
                throw new TypeConversionException("'" + word + "' is none of email, websites, software");
            }
        }
        return new Purposes(words);
    }
}
