package org.sealwright.accounts.words;

import jakarta.inject.Inject;
import java.util.Set;
import org.sealwright.accounts.usecase.KeptForOldMail;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.CertificateNote;

/// Labels certificates that are kept to read old mail, wherever certificates are listed.
public final class KeptNote implements CertificateNote.Source {
    private static final int ORDER = 40;

    private final KeptForOldMail kept;
    private final AccountWords words;

    @Inject
    public KeptNote(KeptForOldMail kept, AccountWords words) {
        this.kept = kept;
        this.words = words;
    }

    /// The remark.
    public CertificateNote note() {
        return new CertificateNote("kept-for-old-mail", ORDER, words.get("kept.note"), this);
    }

    @Override
    public Set<Fingerprint> certificates() throws Problem {
        return kept.certificates();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return kept.onChange(listener);
    }
}
