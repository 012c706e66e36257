package org.sealwright.core.verdict;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Contents;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.trust.Trust;

/// What verdicts are founded on: all certificates that are known with what they are trusted for, and a moment.
/// Never changes; a preview is a basis of its own.
///
/// @param certificates each with its trust, in the order of the database
/// @param moment       for which validity is judged
public record Basis(Map<Certificate, Trust> certificates, Instant moment) {
    public Basis {
        certificates = Collections.unmodifiableMap(new LinkedHashMap<>(certificates));
    }

    /// Everything in a database, over what is built into Thunderbird: where the database notes nothing about a
    /// certificate, its built-in trust counts.
    public static Basis of(Contents contents, BuiltInRoots.Found builtIn, Instant moment) {
        var all = new LinkedHashMap<Certificate, Trust>();
        var within = builtIn.trust();
        for (var stored : contents.certificates()) {
            var certificate = stored.certificate();
            all.put(
                    certificate,
                    stored.trustNoted() ? stored.trust() : within.getOrDefault(certificate, stored.trust()));
        }
        within.forEach(all::putIfAbsent);
        return new Basis(all, moment);
    }

    /// The same with other trust, or with further certificates: what would be, if.
    public Basis with(Map<Certificate, Trust> changes) {
        var all = new LinkedHashMap<>(certificates);
        all.putAll(changes);
        return new Basis(all, moment);
    }

    /// The same without some.
    public Basis without(Collection<Certificate> removed) {
        var all = new LinkedHashMap<>(certificates);
        removed.forEach(all::remove);
        return new Basis(all, moment);
    }

    public Trust trust(Certificate certificate) {
        return certificates.getOrDefault(certificate, Trust.NONE);
    }
}
