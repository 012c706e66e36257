package org.sealwright.core.extension;

import java.util.List;
import org.sealwright.core.certificate.Certificate;

/// Port: reads the extensions of a certificate. Bound to the crypto room. Safe for several threads at once.
public interface ExtensionReader {
    /// All extensions in encoded order. One that cannot be read comes as [Extension.Unknown].
    List<Extension> extensions(Certificate certificate);
}
