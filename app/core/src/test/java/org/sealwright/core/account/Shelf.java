package org.sealwright.core.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.certificate.SerialNumber;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.trust.Trust;

/// Certificates to choose from, described field by field. A new one is good for everything: RSA 3072 with its key,
/// for `anna@example.org`, valid for all of 2026 to 2028.
record Shelf(
        String name,
        List<String> emails,
        String notBefore,
        String notAfter,
        PublicKeyFacts key,
        boolean authority,
        Optional<Set<KeyUsage>> keyUsage,
        Optional<List<String>> purposes,
        boolean hasPrivateKey,
        String nickname) {
    static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    static final String MAIL = "1.3.6.1.5.5.7.3.4";

    static Shelf good(String name) {
        return new Shelf(
                name,
                List.of("anna@example.org"),
                "2026-01-01T00:00:00Z",
                "2029-01-01T00:00:00Z",
                new PublicKeyFacts(
                        "RSA", 3072, Optional.empty(), KeyFingerprint.of(name.getBytes(StandardCharsets.UTF_8))),
                false,
                Optional.of(Set.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_ENCIPHERMENT)),
                Optional.of(List.of(MAIL)),
                true,
                "nick " + name);
    }

    Shelf forAddresses(String... addresses) {
        return new Shelf(
                name,
                List.of(addresses),
                notBefore,
                notAfter,
                key,
                authority,
                keyUsage,
                purposes,
                hasPrivateKey,
                nickname);
    }

    Shelf valid(String from, String until) {
        return new Shelf(
                name,
                emails,
                from + "T00:00:00Z",
                until + "T00:00:00Z",
                key,
                authority,
                keyUsage,
                purposes,
                hasPrivateKey,
                nickname);
    }

    Shelf key(String algorithm, int bits) {
        var other = new PublicKeyFacts(algorithm, bits, Optional.empty(), key.fingerprint());
        return new Shelf(
                name, emails, notBefore, notAfter, other, authority, keyUsage, purposes, hasPrivateKey, nickname);
    }

    Shelf usage(KeyUsage... bits) {
        return new Shelf(
                name,
                emails,
                notBefore,
                notAfter,
                key,
                authority,
                Optional.of(Set.of(bits)),
                purposes,
                hasPrivateKey,
                nickname);
    }

    Shelf purposes(String... oids) {
        return new Shelf(
                name,
                emails,
                notBefore,
                notAfter,
                key,
                authority,
                keyUsage,
                Optional.of(List.of(oids)),
                hasPrivateKey,
                nickname);
    }

    Shelf withoutUsages() {
        return new Shelf(
                name,
                emails,
                notBefore,
                notAfter,
                key,
                authority,
                Optional.empty(),
                Optional.empty(),
                hasPrivateKey,
                nickname);
    }

    Shelf withoutKey() {
        return new Shelf(name, emails, notBefore, notAfter, key, authority, keyUsage, purposes, false, nickname);
    }

    Shelf authority(boolean yes) {
        return new Shelf(name, emails, notBefore, notAfter, key, yes, keyUsage, purposes, hasPrivateKey, nickname);
    }

    Shelf nickname(String label) {
        return new Shelf(name, emails, notBefore, notAfter, key, authority, keyUsage, purposes, hasPrivateKey, label);
    }

    Certificate certificate() {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        var issuer = new DistinguishedName(Der.of(new byte[] {0x30, 0}), List.of());
        var subject = new DistinguishedName(
                Der.of(bytes), List.of(new DistinguishedName.Attribute(DistinguishedName.COMMON_NAME, "CN", name)));
        return new Certificate(
                Der.of(bytes),
                Fingerprint.of(bytes),
                subject,
                issuer,
                SerialNumber.of(bytes),
                emails,
                Instant.parse(notBefore),
                Instant.parse(notAfter),
                key,
                "SHA256withRSA",
                authority,
                keyUsage,
                purposes);
    }

    StoredCertificate stored() {
        return new StoredCertificate(
                certificate(),
                nickname,
                hasPrivateKey ? Group.MINE : Group.PEOPLE,
                hasPrivateKey,
                Trust.NONE,
                StoredCertificate.Origin.UNKNOWN);
    }

    static Contents contents(Shelf... certificates) {
        return new Contents(List.of(certificates).stream().map(Shelf::stored).toList(), List.of(), List.of());
    }
}
