package org.sealwright.kit.usecase;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sealwright.core.policy.EntryCheck.Fault;
import org.sealwright.core.policy.Nearest;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;

/// One entry of the organisation's list of authorities ([TrustRules#ANCHORS]): a file, and what they are trusted for.
sealed interface AnchorEntry {
    /// A file of this system.
    record Understood(Path file, Trust trust) implements AnchorEntry {}

    /// A file that can be meant on another system; a policy is often written on another one.
    record OfOtherSystem() implements AnchorEntry {}

    /// It means nothing anywhere.
    record Wrong(Fault.Meaningless fault) implements AnchorEntry {}

    /// @param entry `/etc/ca/root.pem=email+websites`
    static AnchorEntry of(String entry) {
        int equals = entry.lastIndexOf('=');
        var words = equals < 0 ? List.of(Purposes.MAIL) : Purposes.in(entry.substring(equals + 1));
        var name = (equals < 0 ? entry : entry.substring(0, equals)).strip();
        var unknown =
                words.stream().filter(word -> !Purposes.ALL.contains(word)).findFirst();
        if (unknown.isPresent()) {
            return new Wrong(new Fault.Meaningless(Clause.noPurpose(), Nearest.of(unknown.get(), Purposes.ALL)));
        }
        return path(name)
                .<AnchorEntry>map(file -> new Understood(file, Purposes.trust(Set.copyOf(words))))
                .orElseGet(() -> Purposes.FULL.matcher(name).matches()
                        ? new OfOtherSystem()
                        : new Wrong(new Fault.Meaningless(Clause.noFullPath())));
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// What authorities can be trusted for, in words.
    final class Purposes {
        private static final String MAIL = "email";
        private static final List<String> ALL = List.of(MAIL, "websites", "software");

        /// From the root on, on some system.
        private static final Pattern FULL = Pattern.compile("(/|[A-Za-z]:[\\\\/]|\\\\\\\\).+");

        private Purposes() {}

        private static List<String> in(String text) {
            return Arrays.stream(text.split("[+,;]", -1)).map(String::strip).toList();
        }

        private static Trust trust(Set<String> words) {
            return new Trust(level(words, "websites"), level(words, MAIL), level(words, "software"));
        }

        private static TrustLevel level(Set<String> words, String purpose) {
            return words.contains(purpose) ? TrustLevel.TRUSTED : TrustLevel.INHERIT;
        }
    }
}
