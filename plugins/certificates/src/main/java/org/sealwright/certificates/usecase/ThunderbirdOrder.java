package org.sealwright.certificates.usecase;

import java.util.Comparator;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.StoredCertificate;

/// The order of lists that nobody sorted, as Thunderbird has it (thunderbird-behaviour.md section 2.1): by the
/// issuer's organisation first, which Thunderbird shows as a row of its own.
public final class ThunderbirdOrder {
    private static final Comparator<StoredCertificate> BY_ISSUER =
            Comparator.comparing(stored -> issuer(stored.certificate()), String.CASE_INSENSITIVE_ORDER);
    private static final Comparator<StoredCertificate> BY_NAME =
            Comparator.comparing(stored -> stored.certificate().displayName(), String.CASE_INSENSITIVE_ORDER);
    private static final Comparator<StoredCertificate> BY_FINGERPRINT =
            Comparator.comparing(stored -> stored.certificate().sha256());

    private ThunderbirdOrder() {}

    public static Comparator<StoredCertificate> of(Group group) {
        return switch (group) {
            case MINE -> BY_ISSUER.thenComparing(newestFirst()).thenComparing(BY_FINGERPRINT);
            case PEOPLE ->
                BY_ISSUER
                        .thenComparing(ThunderbirdOrder::firstEmail, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(BY_NAME)
                        .thenComparing(BY_FINGERPRINT);
            case AUTHORITIES ->
                BY_ISSUER
                        .thenComparing(
                                stored -> stored.certificate()
                                        .subject()
                                        .organization()
                                        .orElse(""),
                                String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(BY_NAME)
                        .thenComparing(BY_FINGERPRINT);
            case SERVERS, OTHER -> BY_ISSUER.thenComparing(BY_NAME).thenComparing(BY_FINGERPRINT);
        };
    }

    /// What Thunderbird groups by: the issuer's organisation, or the certificate's own common name if there is
    /// none.
    public static String issuer(Certificate certificate) {
        return certificate
                .issuer()
                .organization()
                .filter(text -> !text.isBlank())
                .or(() -> certificate.subject().commonName())
                .orElse("");
    }

    private static Comparator<StoredCertificate> newestFirst() {
        return Comparator.comparing(
                (StoredCertificate stored) -> stored.certificate().notBefore(), Comparator.reverseOrder());
    }

    private static String firstEmail(StoredCertificate stored) {
        return stored.certificate().emails().stream().findFirst().orElse("");
    }
}
