package org.sealwright.backup.usecase.backup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.backup.usecase.backup.RestoreEntry.State;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Found.FoundCertificate;

/// What in a file can be restored, compared with what a profile has.
final class RestorePreview {
    private final Chains chains;
    private final Set<Certificate> certificatesHere;
    private final Set<KeyFingerprint> keysHere;

    RestorePreview(Chains chains, Contents contents) {
        this.chains = chains;
        this.certificatesHere = Set.copyOf(contents.pool());
        this.keysHere = Stream.concat(
                        contents.certificates().stream()
                                .filter(StoredCertificate::hasPrivateKey)
                                .map(stored -> stored.certificate().key().fingerprint()),
                        contents.loneKeys().stream().map(lone -> lone.key().fingerprint()))
                .collect(Collectors.toSet());
    }

    /// Keys first, then certificates that are neither a key's nor an issuer of one.
    List<RestoreEntry> entries(Found found) {
        List<Certificate> all =
                found.certificates().stream().map(FoundCertificate::certificate).toList();
        var entries = new ArrayList<RestoreEntry>();
        Set<Certificate> told = new HashSet<>();
        for (var each : found.keys()) {
            var key = each.key().publicKey();
            List<Certificate> own = all.stream()
                    .filter(certificate -> certificate.key().fingerprint().equals(key.fingerprint()))
                    .sorted(Comparator.comparing(Certificate::notBefore).reversed())
                    .toList();
            own.forEach(
                    certificate -> told.addAll(chains.chain(certificate, all).certificates()));
            entries.add(new RestoreEntry.OfKey(
                    key, own, each.friendlyName(), state(keysHere.contains(key.fingerprint()), own)));
        }
        all.stream()
                .filter(certificate -> !told.contains(certificate))
                .map(certificate -> new RestoreEntry.OfCertificate(
                        certificate, certificatesHere.contains(certificate) ? State.PRESENT : State.FRESH))
                .forEach(entries::add);
        return entries;
    }

    private State state(boolean keyHere, List<Certificate> own) {
        if (!keyHere) {
            return State.FRESH;
        }
        return certificatesHere.containsAll(own) ? State.PRESENT : State.CERTIFICATE_FRESH;
    }
}
