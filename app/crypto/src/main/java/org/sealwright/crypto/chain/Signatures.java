package org.sealwright.crypto.chain;

import org.sealwright.core.certificate.Certificate;

/// Says whether one certificate's key signed another certificate.
@FunctionalInterface
interface Signatures {
    boolean issued(Certificate issuer, Certificate subject);
}
