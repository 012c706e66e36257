package org.sealwright.core.trust;

import java.util.Locale;

/// What a trust setting says for one purpose.
public enum TrustLevel {
    /// Trust anchor: what it issues for this purpose is believed.
    TRUSTED,
    /// Nothing is said: a chain has to end in another trusted authority.
    INHERIT,
    /// Nothing it issues is believed.
    DISTRUSTED;

    /// The word of the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
