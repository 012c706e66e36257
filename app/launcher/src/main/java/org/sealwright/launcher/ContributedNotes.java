package org.sealwright.launcher;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.sealwright.plugin.CertificateNote;
import org.sealwright.plugin.CertificateNotes;

/// The remarks that the plugins make on certificates, once they are loaded.
final class ContributedNotes implements CertificateNotes {
    private volatile List<Supplier<Set<CertificateNote>>> contributed = List.of();

    @Inject
    ContributedNotes() {}

    /// @param ofPlugins made when they are first asked for
    void are(List<Supplier<Set<CertificateNote>>> ofPlugins) {
        contributed = List.copyOf(ofPlugins);
    }

    @Override
    public List<CertificateNote> all() {
        return contributed.stream()
                .map(Supplier::get)
                .flatMap(Collection::stream)
                .sorted(Comparator.comparingInt(CertificateNote::order))
                .toList();
    }
}
