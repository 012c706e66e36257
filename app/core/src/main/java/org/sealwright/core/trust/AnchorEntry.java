package org.sealwright.core.trust;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// One entry of the organisation's list of authorities ([TrustRules#ANCHORS]): a file, and what they are trusted for.
public record AnchorEntry(Path file, Trust trust) {
    private static final Set<String> PURPOSES = Set.of("email", "websites", "software");

    /// @param entry `/etc/ca/root.pem=email+websites`
    /// @return empty if it is not understood
    public static Optional<AnchorEntry> of(String entry) {
        int equals = entry.lastIndexOf('=');
        var words = equals < 0
                ? Set.of("email")
                : Set.copyOf(Arrays.stream(entry.substring(equals + 1).split("[+,;]", -1))
                        .map(String::strip)
                        .toList());
        var name = equals < 0 ? entry : entry.substring(0, equals);
        try {
            var file = Path.of(name.strip());
            return file.isAbsolute() && PURPOSES.containsAll(words)
                    ? Optional.of(new AnchorEntry(file, trust(words)))
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static Trust trust(Set<String> words) {
        return new Trust(level(words, "websites"), level(words, "email"), level(words, "software"));
    }

    private static TrustLevel level(Set<String> words, String purpose) {
        return words.contains(purpose) ? TrustLevel.TRUSTED : TrustLevel.INHERIT;
    }
}
