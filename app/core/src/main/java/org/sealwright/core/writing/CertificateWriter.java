package org.sealwright.core.writing;

import java.util.List;
import org.sealwright.core.certificate.Certificate;

/// Port: encodes certificates for other programs. Bound to the crypto room.
public interface CertificateWriter {
    /// @param certificates the certificate itself first; formats for one certificate take only the
    ///   first
    byte[] write(CertificateFormat format, List<Certificate> certificates);
}
