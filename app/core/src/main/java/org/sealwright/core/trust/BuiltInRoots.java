package org.sealwright.core.trust;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;

/// Port: the authorities that are built into Thunderbird, with their trust. Bound to the store room, which reads
/// them
/// as data from the NSS module of a Thunderbird, or of the system, that is installed here. Slow the first time:
/// never
/// on the event thread.
@FunctionalInterface
public interface BuiltInRoots {
    /// What was found; never fails.
    Found found();

    /// @param label Mozilla's name for it
    record Root(Certificate certificate, String label, Trust trust) {}

    /// @param file where they were read; empty if no such module is here or none can be read
    record Found(List<Root> roots, Optional<Path> file) {
        public static final Found NOTHING = new Found(List.of(), Optional.empty());

        public Found {
            roots = List.copyOf(roots);
        }

        /// For a `Basis` of verdicts.
        public Map<Certificate, Trust> trust() {
            var all = new LinkedHashMap<Certificate, Trust>();
            roots.forEach(root -> all.put(root.certificate(), root.trust()));
            return all;
        }
    }
}
