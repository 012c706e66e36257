package org.sealwright.trust.usecase;

import java.util.Optional;
import org.sealwright.core.trust.Trust;

/// What an authority shall be trusted for.
///
/// @param trust empty: back to the default
public record TrustWish(Authority authority, Optional<Trust> trust) {
    /// What will count.
    public Trust after() {
        return trust.orElseGet(authority::byDefault);
    }

    /// Something would be otherwise than it is.
    public boolean changes() {
        return !after().equals(authority.trust());
    }
}
