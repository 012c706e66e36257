package org.sealwright.core.certificate;

import org.sealwright.core.problem.DamagedInput;

/// Port: reads certificates. Bound to the crypto room. Safe for several threads at once. The extensions are read by
/// `ExtensionReader`.
public interface CertificateDecoder {
    /// @throws DamagedInput if the bytes are not exactly one certificate; the message names the reason, the caller
    ///                      knows the file
    Certificate decode(byte[] der) throws DamagedInput;
}
