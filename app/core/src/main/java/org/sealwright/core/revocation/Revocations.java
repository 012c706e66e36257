package org.sealwright.core.revocation;

import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.task.Progress;

/// Port: asks authorities whether they took a certificate back. Bound to the crypto room. Uses the network, so it
/// may take many seconds: never call it on the event thread, and only when the user or a setting asked for it.
/// Answers are remembered as long as the authority says they hold.
public interface Revocations {
    /// @param issuer whose signature on `certificate` was verified
    /// @throws java.util.concurrent.CancellationException the user cancelled
    RevocationStatus status(Certificate certificate, Certificate issuer, Progress progress);
}
