package org.sealwright.core.backup;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.reading.Found;

/// What a file that was opened again lacks of what was asked for. The reader hands out a private key only if its
/// parts fit together, and says whose it is by the public key computed from them, so a key that is found under the
/// right fingerprint is the right key.
///
/// @param missingKeys         private keys asked for and not found
/// @param missingCertificates certificates and issuers asked for and not found
public record BackupProof(Set<PublicKeyFacts> missingKeys, Set<Certificate> missingCertificates) {
    public BackupProof {
        missingKeys = Set.copyOf(missingKeys);
        missingCertificates = Set.copyOf(missingCertificates);
    }

    /// What must be in the file; holds no secret, so that it outlives the keys.
    public record Asked(Set<PublicKeyFacts> keys, Set<Certificate> certificates) {
        public Asked {
            keys = Set.copyOf(keys);
            certificates = Set.copyOf(certificates);
        }

        /// All keys, certificates and issuers of these entries.
        public static Asked of(Collection<BackupEntry> entries) {
            var keys = new LinkedHashSet<PublicKeyFacts>();
            var certificates = new LinkedHashSet<Certificate>();
            for (BackupEntry entry : entries) {
                keys.add(entry.key().publicKey());
                certificates.addAll(entry.certificates());
                certificates.addAll(entry.chain());
            }
            return new Asked(keys, certificates);
        }
    }

    /// Compares a file that was opened again with what was asked for. More than asked for is no fault.
    public static BackupProof of(Found reopened, Asked asked) {
        Set<KeyFingerprint> keys = reopened.keys().stream()
                .map(found -> found.key().publicKey().fingerprint())
                .collect(Collectors.toSet());
        Set<Certificate> certificates = reopened.certificates().stream()
                .map(Found.FoundCertificate::certificate)
                .collect(Collectors.toSet());
        return new BackupProof(
                without(asked.keys(), key -> keys.contains(key.fingerprint())),
                without(asked.certificates(), certificates::contains));
    }

    private static <T> Set<T> without(Set<T> all, Predicate<T> found) {
        return all.stream().filter(found.negate()).collect(Collectors.toSet());
    }

    /// Everything asked for is there.
    public boolean holds() {
        return missingKeys.isEmpty() && missingCertificates.isEmpty();
    }

    /// One word per missing thing, for details.
    public List<String> missing() {
        var names = new LinkedHashSet<String>();
        missingKeys.forEach(key -> names.add(key.shortName() + " " + key.fingerprint()));
        missingCertificates.forEach(certificate -> names.add(certificate.displayName()));
        return List.copyOf(names);
    }
}
