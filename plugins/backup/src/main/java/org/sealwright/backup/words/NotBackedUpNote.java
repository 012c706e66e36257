package org.sealwright.backup.words;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealwright.backup.usecase.backup.RemindOfBackups;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.CertificateNote;

/// Labels certificates whose private key has no proved backup yet, wherever certificates are listed.
public final class NotBackedUpNote implements CertificateNote.Source {
    private static final int ORDER = 50;

    private final RemindOfBackups remind;
    private final BackupWords words;

    @Inject
    public NotBackedUpNote(RemindOfBackups remind, BackupWords words) {
        this.remind = remind;
        this.words = words;
    }

    /// The remark.
    public CertificateNote note() {
        return new CertificateNote("not-backed-up", ORDER, words.get("backup.note"), this);
    }

    @Override
    public Set<Fingerprint> certificates() throws Problem {
        return remind.keys().stream()
                .flatMap(key -> key.certificates().stream())
                .map(stored -> stored.certificate().sha256())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return remind.onChange(listener);
    }
}
