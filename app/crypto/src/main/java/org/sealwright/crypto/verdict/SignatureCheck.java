package org.sealwright.crypto.verdict;

import org.sealwright.core.certificate.Certificate;

/// Says whether one certificate's key signed another certificate.
@FunctionalInterface
interface SignatureCheck {
    boolean signed(Certificate issuer, Certificate subject);
}
