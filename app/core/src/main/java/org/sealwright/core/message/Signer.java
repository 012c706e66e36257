package org.sealwright.core.message;

import java.util.List;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.secret.PrivateKey;

/// Who signs. Does not own the key.
///
/// @param key         of the certificate
/// @param certificate is sent along
/// @param chain       its issuers, sent along so that the recipient can follow them; a root may be among them and
///   is
///                    left out of the message
public record Signer(PrivateKey key, Certificate certificate, List<Certificate> chain) {
    public Signer {
        chain = List.copyOf(chain);
        if (!certificate.key().fingerprint().equals(key.publicKey().fingerprint())) {
            throw new IllegalArgumentException("a certificate of another key");
        }
    }
}
