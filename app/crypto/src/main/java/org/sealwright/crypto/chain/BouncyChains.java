package org.sealwright.crypto.chain;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chain;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.extension.ExtensionReader;

/// Builds chains. Keeps nothing between calls, so several threads may use one.
public final class BouncyChains implements Chains {
    private final Clock clock;
    private final KeyIdentifiers identifiers;
    private final Signatures signatures;

    /// @param clock says which certificates are valid now
    @Inject
    public BouncyChains(Clock clock, ExtensionReader extensions) {
        // Made at each check, not here: making one loads Bouncy Castle's signed jars, a quarter of a second that a run
        // without any chain should not pay.
        this(clock, extensions, (issuer, subject) -> new BouncySignatures().issued(issuer, subject));
    }

    BouncyChains(Clock clock, ExtensionReader extensions, Signatures signatures) {
        this.clock = clock;
        this.identifiers = new KeyIdentifiers(extensions);
        this.signatures = signatures;
    }

    @Override
    public Chain chain(Certificate start, Collection<Certificate> pool) {
        return new ChainSearch(pool, clock, identifiers, signatures).from(start);
    }
}
