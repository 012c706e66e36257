package org.sealwright.crypto.chain;

import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.ExtensionReader;

/// The identifiers that link issuer and issued (RFC 5280 sections 4.2.1.1 and 4.2.1.2). A hint, never a proof.
final class KeyIdentifiers {
    private final ExtensionReader reader;

    KeyIdentifiers(ExtensionReader reader) {
        this.reader = reader;
    }

    Optional<String> ofIssuer(Certificate certificate) {
        return reader.extensions(certificate).stream()
                .filter(Extension.AuthorityKeyIdentifier.class::isInstance)
                .map(extension -> ((Extension.AuthorityKeyIdentifier) extension).identifier())
                .filter(identifier -> !identifier.isEmpty())
                .findFirst();
    }

    Optional<String> ofItself(Certificate certificate) {
        return reader.extensions(certificate).stream()
                .filter(Extension.SubjectKeyIdentifier.class::isInstance)
                .map(extension -> ((Extension.SubjectKeyIdentifier) extension).identifier())
                .findFirst();
    }
}
