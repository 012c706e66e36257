package org.sealwright.testkit;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.CertificateNote;

/// A remark on the certificates a test names.
public final class FakeNote implements CertificateNote.Source {
    private final String id;
    private final String text;
    private final Set<Fingerprint> certificates = new HashSet<>();
    private final Listeners listeners = new Listeners();
    private boolean failing;

    public FakeNote(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /// From now on it is made on this one, too.
    public FakeNote on(Fingerprint certificate) {
        certificates.add(certificate);
        listeners.changed();
        return this;
    }

    /// From now on nobody knows on which it is made.
    public FakeNote failing() {
        failing = true;
        return this;
    }

    public CertificateNote note() {
        return new CertificateNote(id, 1, text, this);
    }

    @Override
    public Set<Fingerprint> certificates() throws CannotRead {
        if (failing) {
            throw new CannotRead(Path.of("prefs.js"), null);
        }
        return Set.copyOf(certificates);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }
}
