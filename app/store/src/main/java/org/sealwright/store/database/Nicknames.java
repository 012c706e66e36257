package org.sealwright.store.database;

import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.DistinguishedName;

/// The nickname a certificate gets when its file wishes none: Thunderbird's rule for certificates that come without
/// key (thunderbird-behaviour section 1.2), `CN - O` of the issuer. The database library adds ` #2` where another
/// subject has the name.
final class Nicknames {
    private static final String DOMAIN_COMPONENT = "0.9.2342.19200300.100.1.25";

    private Nicknames() {}

    static String of(Certificate certificate) {
        var subject = certificate.subject();
        var own = filled(subject, DistinguishedName.COMMON_NAME)
                .or(() -> filled(subject, DistinguishedName.ORGANIZATIONAL_UNIT));
        var issuer = filled(certificate.issuer(), DistinguishedName.ORGANIZATION)
                .or(() -> filled(certificate.issuer(), DOMAIN_COMPONENT));
        if (own.isPresent() && issuer.isPresent()) {
            return own.get() + " - " + issuer.get();
        }
        return own.or(() -> issuer).orElseGet(certificate::displayName);
    }

    private static Optional<String> filled(DistinguishedName name, String oid) {
        return name.value(oid).filter(text -> !text.isBlank());
    }
}
