package org.sealwright.certificates.usecase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.CertificateNote;
import org.sealwright.plugin.CertificateNotes;

/// The remarks of all plugins on the certificates of the current profile.
public final class NotesOnCertificates {
    private final CertificateNotes notes;

    @Inject
    public NotesOnCertificates(CertificateNotes notes) {
        this.notes = notes;
    }

    /// @param of       the remarks on each certificate that has some, in their order
    /// @param troubles why a plugin could not say on which it makes its remark
    public record Read(Map<Fingerprint, List<CertificateNote>> of, List<Problem> troubles) {
        public static final Read NONE = new Read(Map.of(), List.of());

        public Read {
            of = Map.copyOf(of);
            troubles = List.copyOf(troubles);
        }

        /// Those on one certificate.
        public List<CertificateNote> on(Fingerprint certificate) {
            return of.getOrDefault(certificate, List.of());
        }
    }

    public Read read() {
        var of = new HashMap<Fingerprint, List<CertificateNote>>();
        var troubles = new ArrayList<Problem>();
        for (var note : notes.all()) {
            try {
                note.source().certificates().forEach(certificate -> of.computeIfAbsent(
                                certificate, _ -> new ArrayList<>())
                        .add(note));
            } catch (Problem e) {
                troubles.add(e);
            }
        }
        return new Read(of, troubles);
    }

    /// Called on any thread when remarks may be others.
    public Subscription onChange(Runnable listener) {
        var all = notes.all().stream()
                .map(note -> note.source().onChange(listener))
                .toList();
        return () -> all.forEach(Subscription::close);
    }
}
