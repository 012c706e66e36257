package org.sealwright.core.escrow;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.certificate.PublicKeyFacts;

/// Tells keys that mail can be encrypted to from those that only sign.
public final class EncryptionUse {
    private static final Set<KeyUsage> ENCRYPTING =
            EnumSet.of(KeyUsage.KEY_ENCIPHERMENT, KeyUsage.DATA_ENCIPHERMENT, KeyUsage.KEY_AGREEMENT);

    private EncryptionUse() {}

    /// A key that only signs is one of an algorithm that can do nothing else, or one whose certificates all say so.
    /// Where nothing is said the key may be used for both.
    ///
    /// @param certificates any; those of other keys do not count
    public static boolean of(PublicKeyFacts key, Collection<Certificate> certificates) {
        if (key.onlySigns()) {
            return false;
        }
        var its = certificates.stream()
                .filter(certificate -> certificate.key().fingerprint().equals(key.fingerprint()))
                .toList();
        return its.isEmpty() || its.stream().anyMatch(EncryptionUse::mayEncrypt);
    }

    private static boolean mayEncrypt(Certificate certificate) {
        return certificate
                .keyUsage()
                .map(usages -> usages.stream().anyMatch(ENCRYPTING::contains))
                .orElse(true);
    }
}
