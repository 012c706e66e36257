package org.sealwright.certificates.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.StoredCertificate;

/// The order of lists that nobody sorted, as Thunderbird has it (thunderbird-behaviour.md section 2.1): by the
/// issuer's organisation first, which Thunderbird shows as a row of its own; case does not count.
public final class ThunderbirdOrder {
    private ThunderbirdOrder() {}

    /// What a certificate is sorted by, made once for each: lists may hold tens of thousands.
    private record Key(
            String issuer, long age, String second, String third, Fingerprint last, StoredCertificate stored) {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::issuer)
                .thenComparingLong(Key::age)
                .thenComparing(Key::second)
                .thenComparing(Key::third)
                .thenComparing(Key::last);
    }

    /// @param certificates of one group
    public static List<StoredCertificate> sorted(Group group, Stream<StoredCertificate> certificates) {
        return certificates
                .map(stored -> key(group, stored))
                .sorted(Key.ORDER)
                .map(Key::stored)
                .toList();
    }

    private static Key key(Group group, StoredCertificate stored) {
        var certificate = stored.certificate();
        var name = certificate.displayName();
        return switch (group) {
            case MINE -> key(stored, -certificate.notBefore().getEpochSecond(), "", "");
            case PEOPLE ->
                key(stored, 0, certificate.emails().stream().findFirst().orElse(""), name);
            case AUTHORITIES ->
                key(stored, 0, certificate.subject().organization().orElse(""), name);
            case SERVERS, OTHER -> key(stored, 0, name, "");
        };
    }

    private static Key key(StoredCertificate stored, long age, String second, String third) {
        var certificate = stored.certificate();
        return new Key(
                issuer(certificate).toLowerCase(Locale.ROOT),
                age,
                second.toLowerCase(Locale.ROOT),
                third.toLowerCase(Locale.ROOT),
                certificate.sha256(),
                stored);
    }

    /// What Thunderbird groups by: the issuer's organisation, or the certificate's own common name if there is
    /// none.
    private static String issuer(Certificate certificate) {
        return certificate
                .issuer()
                .organization()
                .filter(text -> !text.isBlank())
                .or(() -> certificate.subject().commonName())
                .orElse("");
    }
}
