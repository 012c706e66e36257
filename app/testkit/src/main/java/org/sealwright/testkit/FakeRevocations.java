package org.sealwright.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.core.revocation.RevocationStatus.NotChecked;
import org.sealwright.core.revocation.RevocationStatus.Why;
import org.sealwright.core.revocation.Revocations;
import org.sealwright.core.task.Progress;

/// Authorities that say what a test tells them to; of everything else they know no service. Remembers what was
/// asked.
public final class FakeRevocations implements Revocations {
    private final Map<Fingerprint, RevocationStatus> answers = new HashMap<>();
    private final List<Certificate> asked = new ArrayList<>();

    public FakeRevocations answer(Certificate certificate, RevocationStatus status) {
        answers.put(certificate.sha256(), status);
        return this;
    }

    /// Every certificate that was asked about, in order.
    public List<Certificate> asked() {
        return List.copyOf(asked);
    }

    @Override
    public RevocationStatus status(Certificate certificate, Certificate issuer, Progress progress) {
        asked.add(certificate);
        return answers.getOrDefault(certificate.sha256(), new NotChecked(Why.NO_SERVICE, ""));
    }
}
