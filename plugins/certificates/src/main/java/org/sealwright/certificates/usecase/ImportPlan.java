package org.sealwright.certificates.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.database.Addition;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Found.FoundCertificate;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.trust.Trust;

/// What goes into the database from several sources, each certificate and key once, in the order found.
final class ImportPlan {
    private final Map<Fingerprint, Addition.Entry> entries = new LinkedHashMap<>();
    private final Map<KeyFingerprint, PrivateKey> keys = new LinkedHashMap<>();
    private final ImportRequest.Target target;
    private final Optional<Trust> trust;
    private final Set<KeyFingerprint> waiting;

    /// @param waiting private keys in the database that have no certificate
    ImportPlan(ImportRequest request, Set<KeyFingerprint> waiting) {
        this.waiting = waiting;
        this.target = request.target();
        this.trust = request.trust();
    }

    void take(Found found) {
        var trusted = trust.isPresent() ? topmostAuthorities(found) : Set.<Fingerprint>of();
        for (var each : found.certificates()) {
            var certificate = each.certificate();
            if (takes(certificate)) {
                var itsTrust = trusted.contains(certificate.sha256()) ? trust : Optional.<Trust>empty();
                entries.putIfAbsent(
                        certificate.sha256(), new Addition.Entry(certificate, nickname(each, found), itsTrust));
            }
        }
        if (target != ImportRequest.Target.AUTHORITIES) {
            found.keys().forEach(each -> keys.putIfAbsent(each.key().publicKey().fingerprint(), each.key()));
        }
    }

    /// A certificate that a private key waits for is taken whatever was asked for: importing it in the wrong tab is
    /// the usual mistake.
    boolean takes(Certificate certificate) {
        return target != ImportRequest.Target.AUTHORITIES
                || certificate.authority()
                || waiting.contains(certificate.key().fingerprint());
    }

    boolean isEmpty() {
        return entries.isEmpty() && keys.isEmpty();
    }

    boolean holdsKeys() {
        return !keys.isEmpty();
    }

    boolean changesTrustOf(Set<Fingerprint> present) {
        return entries.values().stream()
                .anyMatch(entry -> entry.trust().isPresent()
                        && present.contains(entry.certificate().sha256()));
    }

    /// What authorities shall be trusted for.
    Map<Certificate, Trust> trust() {
        Map<Certificate, Trust> wishes = new LinkedHashMap<>();
        entries.values().forEach(entry -> entry.trust().ifPresent(wish -> wishes.put(entry.certificate(), wish)));
        return wishes;
    }

    boolean setsTrust() {
        return entries.values().stream().anyMatch(entry -> entry.trust().isPresent());
    }

    Addition addition() {
        return new Addition(List.copyOf(entries.values()), List.copyOf(keys.values()));
    }

    List<Fingerprint> certificateOrder() {
        return List.copyOf(entries.keySet());
    }

    List<PublicKeyFacts> keyOrder() {
        return keys.values().stream().map(PrivateKey::publicKey).toList();
    }

    /// Trust is meant for the roots of a file, or for those authorities that come nearest: an intermediate below
    /// another authority of the file needs none of its own.
    private static Set<Fingerprint> topmostAuthorities(Found found) {
        var authorities = found.certificates().stream()
                .map(FoundCertificate::certificate)
                .filter(Certificate::authority)
                .toList();
        return authorities.stream()
                .filter(certificate -> certificate.selfIssued()
                        || authorities.stream().noneMatch(other -> isIssuer(other, certificate)))
                .map(Certificate::sha256)
                .collect(Collectors.toSet());
    }

    private static boolean isIssuer(Certificate candidate, Certificate of) {
        return !candidate.equals(of)
                && candidate.subject().encoded().equals(of.issuer().encoded());
    }

    /// The name the file gives to the certificate, else the one it gives to its key.
    private static Optional<String> nickname(FoundCertificate each, Found found) {
        var names = new ArrayList<String>();
        each.friendlyName().ifPresent(names::add);
        var print = each.certificate().key().fingerprint();
        found.keys().stream()
                .filter(key -> key.key().publicKey().fingerprint().equals(print))
                .forEach(key -> key.friendlyName().ifPresent(names::add));
        return names.stream().filter(name -> !name.isBlank()).findFirst();
    }
}
