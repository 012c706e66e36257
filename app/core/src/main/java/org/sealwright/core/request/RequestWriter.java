package org.sealwright.core.request;

import org.sealwright.core.certificate.Der;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PrivateKey;

/// Port: makes CSRs (PKCS #10, RFC 2986). Bound to the crypto room. Called from working threads.
public interface RequestWriter {
    /// A request signed with the key it is for.
    ///
    /// @param key stays the caller's
    /// @throws org.sealwright.core.problem.UnsupportedKey the key is of a kind that cannot sign
    /// @throws org.sealwright.core.problem.KeyUnusable    the key does not sign as it should
    Der write(RequestContent content, RequestTemplate template, PrivateKey key) throws Problem;

    /// RFC 7468 section 7: first line `-----BEGIN CERTIFICATE REQUEST-----`, every line ended by LF.
    String pem(Der request);
}
