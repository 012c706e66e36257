package org.sealwright.backup.usecase.backup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;

/// Puts certificates together that have one private key.
final class PersonalKeys {
    private static final Comparator<StoredCertificate> NEWEST_FIRST = Comparator.comparing(
                    (StoredCertificate stored) -> stored.certificate().notBefore())
            .reversed();

    private PersonalKeys() {}

    /// All private keys: those with certificates first, then those that wait for one.
    static List<PersonalKey> of(Contents contents, Map<KeyFingerprint, LoggedBackup> log) {
        Map<KeyFingerprint, List<StoredCertificate>> byKey = new LinkedHashMap<>();
        for (StoredCertificate stored : contents.certificates()) {
            if (stored.hasPrivateKey()) {
                byKey.computeIfAbsent(stored.certificate().key().fingerprint(), _ -> new ArrayList<>())
                        .add(stored);
            }
        }
        Stream<PersonalKey> certified = byKey.values().stream().map(certificates -> {
            List<StoredCertificate> sorted =
                    certificates.stream().sorted(NEWEST_FIRST).toList();
            var key = sorted.getFirst().certificate().key();
            return new PersonalKey(key, sorted, "", Optional.ofNullable(log.get(key.fingerprint())));
        });
        Stream<PersonalKey> waiting = contents.loneKeys().stream()
                .map(lone -> new PersonalKey(
                        lone.key(),
                        List.of(),
                        lone.label(),
                        Optional.ofNullable(log.get(lone.key().fingerprint()))));
        return Stream.concat(certified, waiting).toList();
    }
}
