package org.sealwright.core.request;

import org.sealwright.core.certificate.Der;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Source;

/// Port: reads CSRs (PKCS #10, RFC 2986) of any program, in DER, PEM under either label, or base64 without a frame,
/// in any text encoding. Bound to the crypto room. Called from working threads.
public interface RequestReader {
    /// The first request in a file or text.
    ///
    /// @throws org.sealwright.core.problem.DamagedInput    not understood, broken, or something else than a request
    /// @throws org.sealwright.core.problem.RefusedAsUnsafe beyond a limit
    /// @throws org.sealwright.core.problem.CannotRead      the file cannot be read
    RequestFacts read(Source source) throws Problem;

    /// @throws org.sealwright.core.problem.DamagedInput not a request
    RequestFacts read(Der request) throws Problem;
}
