package org.sealwright.crypto.chain;

import org.sealwright.core.certificate.Certificate;
import org.sealwright.crypto.certificate.PublicKeys;
import org.sealwright.crypto.certificate.SignedParts;

/// The real check.
final class BouncySignatures implements Signatures {
    @Override
    public boolean issued(Certificate issuer, Certificate subject) {
        return SignatureCheck.verifies(PublicKeys.infoOf(issuer), SignedParts.of(subject));
    }
}
