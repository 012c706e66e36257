package org.sealwright.certificates.usecase;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Source;
import org.sealwright.core.trust.Trust;

/// What to import and how.
///
/// @param sources files, or what was pasted; each once
/// @param target  what to take of them
/// @param trust   for the topmost authorities of each source; empty leaves trust as it is
/// @param limits  how much work a file may ask for
public record ImportRequest(List<Source> sources, Target target, Optional<Trust> trust, Limits limits) {
    public ImportRequest {
        sources = sources.stream().distinct().toList();
    }

    /// Everything, each to where it belongs, with no trust.
    public static ImportRequest of(List<Source> sources) {
        return new ImportRequest(sources, Target.AUTO, Optional.empty(), Limits.usual());
    }

    public ImportRequest patiently() {
        return new ImportRequest(sources, target, trust, Limits.patient());
    }

    /// What to take. A certificate's place is decided by what it is, never by where it was imported: one that a
    /// waiting private key belongs to always becomes the user's own.
    public enum Target {
        /// Everything.
        AUTO,
        /// Everything, as Thunderbird's "People": no trust.
        PEOPLE,
        /// Only authorities, as Thunderbird's "Authorities".
        AUTHORITIES;

        /// The word of the command line.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
