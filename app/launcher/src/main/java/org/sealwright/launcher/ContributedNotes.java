package org.sealwright.launcher;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.sealwright.plugin.CertificateNote;
import org.sealwright.plugin.CertificateNotes;

/// The remarks that the plugins make on certificates, once they are loaded.
final class ContributedNotes implements CertificateNotes {
    private final Remembered<CertificateNote> contributed = new Remembered<>();

    @Inject
    ContributedNotes() {}

    /// @param ofPlugins made when they are first asked for
    void are(List<Supplier<Set<CertificateNote>>> ofPlugins) {
        ofPlugins.forEach(contributed::add);
    }

    @Override
    public List<CertificateNote> all() {
        return contributed.all().stream()
                .sorted(Comparator.comparingInt(CertificateNote::order))
                .toList();
    }
}
