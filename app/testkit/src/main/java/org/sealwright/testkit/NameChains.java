package org.sealwright.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chain;
import org.sealwright.core.certificate.Chains;

/// Chains by the names alone; signatures are the crypto room's matter.
public final class NameChains implements Chains {
    @Override
    public Chain chain(Certificate start, Collection<Certificate> pool) {
        List<Certificate> chain = new ArrayList<>();
        for (var next = start; next != null; next = issuer(chain, pool)) {
            chain.add(next);
        }
        return new Chain(chain, chain.getLast().selfIssued());
    }

    private static @org.jspecify.annotations.Nullable Certificate issuer(
            List<Certificate> chain, Collection<Certificate> pool) {
        var last = chain.getLast();
        return pool.stream()
                .filter(each -> each.authority()
                        && !chain.contains(each)
                        && each.subject().encoded().equals(last.issuer().encoded()))
                .findFirst()
                .orElse(null);
    }
}
