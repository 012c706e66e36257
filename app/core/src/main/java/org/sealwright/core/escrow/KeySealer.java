package org.sealwright.core.escrow;

import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PrivateKey;

/// Port: encrypts a private key to a certificate. Bound to the crypto room. Called from working threads.
public interface KeySealer {
    /// @return DER of a CMS EnvelopedData (RFC 5652 section 6) with the key as PKCS #8 (RFC 5958) in it,
    ///   encrypted with AES-256
    /// @throws org.sealwright.core.problem.UnsupportedKey nothing can be encrypted to such a certificate
    /// @throws org.sealwright.core.problem.KeyUnusable    the certificate's key is damaged
    byte[] seal(PrivateKey key, Certificate recipient) throws Problem;
}
