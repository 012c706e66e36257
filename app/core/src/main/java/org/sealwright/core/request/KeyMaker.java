package org.sealwright.core.request;

import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;

/// Port: makes private keys. Bound to the crypto room. Called from working threads; large RSA keys take seconds.
///
/// A cancel stops the work within a fraction of a second, also in the middle of the search for a prime; what was
/// made so far is wiped as far as the runtime allows. A finished key has signed a sample and the signature was
/// verified before anybody gets it.
public interface KeyMaker {
    /// @return the caller closes it
    /// @throws java.util.concurrent.CancellationException if the user cancelled
    PrivateKey make(KeyKind kind, Progress progress);
}
