package org.sealwright.trust.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.trust.Trust;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.trust.usecase.Authority;
import org.sealwright.trust.usecase.PreviewTrust.Preview;

/// Authorities as parts of the JSON documents: a certificate, and where its trust comes from.
final class AuthorityDocument {
    private AuthorityDocument() {}

    static Map<String, @Nullable Object> of(Authority authority) {
        var document = CertificateDocument.of(authority.stored().orElseGet(() -> asIfStored(authority)));
        document.put("trust", CertificateDocument.of(authority.trust()));
        document.put("default_trust", CertificateDocument.of(authority.byDefault()));
        document.put("changed", authority.changed());
        document.put("built_in", authority.builtIn().isPresent());
        document.put("in_profile", authority.stored().isPresent());
        return document;
    }

    /// One that is only built in.
    private static StoredCertificate asIfStored(Authority authority) {
        return new StoredCertificate(
                authority.certificate(),
                authority.builtIn().map(BuiltInRoots.Root::label).orElse(""),
                Group.AUTHORITIES,
                false,
                Trust.NONE,
                StoredCertificate.Origin.NONE);
    }

    static Map<String, Object> of(Preview preview) {
        var document = new LinkedHashMap<String, Object>();
        document.put("mine_gained", fingerprints(preview.mineGained()));
        document.put("mine_lost", fingerprints(preview.mineLost()));
        document.put("people_gained", fingerprints(preview.peopleGained()));
        document.put("people_lost", fingerprints(preview.peopleLost()));
        return document;
    }

    private static List<String> fingerprints(List<StoredCertificate> certificates) {
        return certificates.stream()
                .map(stored -> stored.certificate().sha256().hex())
                .toList();
    }
}
