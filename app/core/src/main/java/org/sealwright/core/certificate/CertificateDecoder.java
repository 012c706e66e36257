package org.sealwright.core.certificate;

import java.util.List;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.problem.DamagedInput;

/// Port: reads certificates. Bound to the crypto room. Safe for several threads at once.
public interface CertificateDecoder {
    /// @throws DamagedInput if the bytes are not exactly one certificate; the message names the
    ///   reason, the caller knows the file
    Certificate decode(byte[] der) throws DamagedInput;

    /// All extensions in encoded order. An extension that cannot be read comes as
    /// [Extension.Unknown].
    List<Extension> extensions(Certificate certificate);
}
