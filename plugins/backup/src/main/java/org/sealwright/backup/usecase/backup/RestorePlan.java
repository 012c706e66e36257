package org.sealwright.backup.usecase.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.backup.usecase.backup.RestoreResult.Item;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.database.Added.CertificateAdded;
import org.sealwright.core.database.Added.KeyAdded;
import org.sealwright.core.database.Addition;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Found.FoundCertificate;
import org.sealwright.core.secret.PrivateKey;

/// What goes into the database for the chosen entries, and what came of it.
final class RestorePlan {
    private final List<RestoreEntry> entries;
    private final Map<Fingerprint, Addition.Entry> certificates = new LinkedHashMap<>();
    private final Map<KeyFingerprint, PrivateKey> keys = new LinkedHashMap<>();

    RestorePlan(Chains chains, Found found, List<RestoreEntry> entries) {
        this.entries = entries;
        Map<Fingerprint, FoundCertificate> inFile = new LinkedHashMap<>();
        found.certificates().forEach(each -> inFile.put(each.certificate().sha256(), each));
        List<Certificate> pool =
                inFile.values().stream().map(FoundCertificate::certificate).toList();
        Map<KeyFingerprint, PrivateKey> secrets = new LinkedHashMap<>();
        found.keys().forEach(each -> secrets.put(each.key().publicKey().fingerprint(), each.key()));
        for (RestoreEntry entry : entries) {
            for (Certificate certificate : certificatesOf(entry)) {
                chains.chain(certificate, pool).certificates().forEach(each -> take(inFile.get(each.sha256())));
            }
            if (entry instanceof RestoreEntry.OfKey ofKey) {
                var fingerprint = ofKey.key().fingerprint();
                Optional.ofNullable(secrets.get(fingerprint)).ifPresent(secret -> keys.put(fingerprint, secret));
            }
        }
    }

    private static List<Certificate> certificatesOf(RestoreEntry entry) {
        return switch (entry) {
            case RestoreEntry.OfKey ofKey -> ofKey.certificates();
            case RestoreEntry.OfCertificate of -> List.of(of.certificate());
        };
    }

    private void take(@Nullable FoundCertificate found) {
        if (found != null) {
            var certificate = found.certificate();
            Optional<String> nickname = found.friendlyName().filter(name -> !name.isBlank());
            certificates.putIfAbsent(certificate.sha256(), new Addition.Entry(certificate, nickname, Optional.empty()));
        }
    }

    Addition addition() {
        return new Addition(List.copyOf(certificates.values()), List.copyOf(keys.values()));
    }

    /// What the database answered, entry by entry.
    Stored stored(Added added) {
        Map<Fingerprint, CertificateAdded> ofCertificate = new LinkedHashMap<>();
        var order = List.copyOf(certificates.keySet());
        for (int i = 0; i < order.size(); i++) {
            ofCertificate.put(order.get(i), added.certificates().get(i));
        }
        Map<KeyFingerprint, KeyAdded> ofKey = new LinkedHashMap<>();
        added.keys().forEach(key -> ofKey.put(key.key().fingerprint(), key));
        var items = new ArrayList<Item>();
        for (RestoreEntry entry : entries) {
            List<CertificateAdded> its = certificatesOf(entry).stream()
                    .map(certificate -> ofCertificate.remove(certificate.sha256()))
                    .flatMap(Stream::ofNullable)
                    .toList();
            items.add(item(entry, its, ofKey));
        }
        int issuers = (int) ofCertificate.values().stream()
                .filter(each -> each.action() == Action.ADDED)
                .count();
        return new Stored(items, issuers);
    }

    record Stored(List<Item> items, int issuers) {}

    private static Item item(
            RestoreEntry entry, List<CertificateAdded> certificates, Map<KeyFingerprint, KeyAdded> keys) {
        String nickname = certificates.stream()
                .map(each -> each.stored().nickname())
                .findFirst()
                .orElse("");
        KeyAdded key =
                entry instanceof RestoreEntry.OfKey of ? keys.get(of.key().fingerprint()) : null;
        if (key != null && key.action() == Action.SKIPPED) {
            return new Item(entry, Action.SKIPPED, nickname, key.reason());
        }
        var skipped = certificates.stream()
                .filter(each -> each.action() == Action.SKIPPED)
                .findFirst();
        if (key != null && key.action() == Action.ADDED) {
            return new Item(
                    entry,
                    Action.ADDED,
                    nickname,
                    skipped.map(CertificateAdded::reason).orElse(""));
        }
        if (skipped.isPresent()) {
            return new Item(entry, Action.SKIPPED, nickname, skipped.get().reason());
        }
        boolean fresh = certificates.stream().anyMatch(each -> each.action() != Action.ALREADY_PRESENT);
        Action freshAction = key == null ? Action.ADDED : Action.PAIRED;
        return new Item(entry, fresh ? freshAction : Action.ALREADY_PRESENT, nickname, "");
    }
}
