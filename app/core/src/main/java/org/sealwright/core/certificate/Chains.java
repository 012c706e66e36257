package org.sealwright.core.certificate;

import java.util.Collection;

/// Port: who issued whom. Bound to the crypto room.
public interface Chains {
    /// At most this many certificates, the first included (design.md section 5.7).
    int MAXIMUM_LENGTH = 12;

    /// The certificates from `start` up to its root, as far as `pool` holds them. Issuers are found by name and
    /// confirmed by the signature; of several that fit, valid ones and shorter ways to a root come first. Trust
    /// and usage are not judged.
    Chain chain(Certificate start, Collection<Certificate> pool);
}
