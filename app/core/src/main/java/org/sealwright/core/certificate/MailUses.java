package org.sealwright.core.certificate;

import java.util.List;
import java.util.Set;

/// What mail a certificate may be used for by its key usages (RFC 8550 sections 4.4.2 and 4.4.4). An absent
/// extension does not limit.
public final class MailUses {
    private static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";
    private static final String ANY_PURPOSE = "2.5.29.37.0";
    private static final Set<KeyUsage> SIGNING = Set.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.NON_REPUDIATION);
    private static final Set<KeyUsage> ENCRYPTION = Set.of(KeyUsage.KEY_ENCIPHERMENT, KeyUsage.KEY_AGREEMENT);

    private MailUses() {}

    public static boolean signs(Certificate certificate) {
        return forMail(certificate) && any(certificate, SIGNING);
    }

    public static boolean encrypts(Certificate certificate) {
        return forMail(certificate)
                && any(certificate, ENCRYPTION)
                && !certificate.key().onlySigns();
    }

    /// By its own words it is for servers and not for mail.
    public static boolean onlyServer(Certificate certificate) {
        return !certificate.authority()
                && !forMail(certificate)
                && certificate.extendedKeyUsage().stream().anyMatch(purposes -> purposes.contains(SERVER));
    }

    private static boolean forMail(Certificate certificate) {
        List<String> anything = List.of(ANY_PURPOSE);
        var purposes = certificate.extendedKeyUsage().orElse(anything);
        return purposes.contains(EMAIL_PROTECTION) || purposes.contains(ANY_PURPOSE);
    }

    private static boolean any(Certificate certificate, Set<KeyUsage> usages) {
        return certificate
                .keyUsage()
                .map(allowed -> allowed.stream().anyMatch(usages::contains))
                .orElse(true);
    }
}
