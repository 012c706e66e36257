package org.sealwright.crypto.certificate;

import jakarta.inject.Inject;
import java.util.List;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.TooDeep;

/// Reads the extensions of a certificate when somebody looks at it. Safe for several threads.
public final class BouncyExtensions implements ExtensionReader {
    @Inject
    public BouncyExtensions() {}

    @Override
    public List<Extension> extensions(Certificate certificate) {
        try {
            return Layout.of(certificate.encoded().toByteArray()).extensions().stream()
                    .map(Extensions::of)
                    .toList();
        } catch (Malformed | TooDeep e) {
            throw new IllegalArgumentException("not a certificate that a decoder read", e);
        }
    }
}
