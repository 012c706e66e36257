package org.sealwright.crypto.verdict;

import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;

/// What is true of certificates whatever anybody trusts. Safe for several threads.
final class Memory {
    private static final int MOST_FACTS = 20_000;
    private static final int MOST_SIGNATURES = 100_000;

    private record Signed(KeyFingerprint by, Fingerprint subject) {}

    private final Remembered<Fingerprint, Facts> facts = new Remembered<>(MOST_FACTS);
    private final Remembered<Signed, Boolean> signatures = new Remembered<>(MOST_SIGNATURES);
    private final SignatureCheck check;

    Memory(SignatureCheck check) {
        this.check = check;
    }

    Facts facts(Certificate certificate) {
        return facts.get(certificate.sha256(), _ -> Facts.of(certificate));
    }

    /// Null if that was not checked yet.
    @Nullable
    Boolean signed(Facts issuer, Facts subject) {
        return signatures.known(key(issuer, subject));
    }

    boolean check(Facts issuer, Facts subject) {
        return signatures.get(key(issuer, subject), _ -> check.signed(issuer.certificate(), subject.certificate()));
    }

    private static Signed key(Facts issuer, Facts subject) {
        return new Signed(
                issuer.certificate().key().fingerprint(), subject.certificate().sha256());
    }
}
