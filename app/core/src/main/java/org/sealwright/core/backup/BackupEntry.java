package org.sealwright.core.backup;

import java.util.List;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.secret.PrivateKey;

/// One private key with all that makes it usable elsewhere. Closing it wipes the key.
///
/// @param key          the private key
/// @param certificates those of this key, the one in use first; empty for a request that waits for its answer
/// @param chain        the issuers of these certificates up to the roots, as far as known
/// @param name         friendly name for other programs; may be empty
public record BackupEntry(PrivateKey key, List<Certificate> certificates, List<Certificate> chain, String name)
        implements AutoCloseable {
    public BackupEntry {
        certificates = List.copyOf(certificates);
        chain = List.copyOf(chain);
        for (Certificate certificate : certificates) {
            if (!certificate.key().fingerprint().equals(key.publicKey().fingerprint())) {
                throw new IllegalArgumentException("a certificate of another key");
            }
        }
    }

    @Override
    public void close() {
        key.close();
    }
}
