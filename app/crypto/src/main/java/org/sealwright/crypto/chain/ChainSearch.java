package org.sealwright.crypto.chain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chain;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.Fingerprint;

/// One search through one pool: depth first over the possible issuers, likely ones first, keeping the best way
/// found. Each pair is checked once; after [#MOST_CHECKS] signature checks or [#MOST_STEPS] steps the best so far
/// has to do.
final class ChainSearch {
    static final int MOST_CHECKS = 1_000;
    private static final int MOST_STEPS = 20_000;

    private final Map<Der, List<Certificate>> bySubject = new HashMap<>();
    private final Map<Pair, Boolean> checked = new HashMap<>();
    private final Collection<Certificate> pool;
    private final Instant now;
    private final KeyIdentifiers identifiers;
    private final Signatures signatures;
    private Chain best = new Chain(List.of(), false);
    private int steps;

    private record Pair(Fingerprint issuer, Fingerprint subject) {}

    ChainSearch(Collection<Certificate> pool, Clock clock, KeyIdentifiers identifiers, Signatures signatures) {
        this.pool = pool;
        this.now = clock.instant();
        this.identifiers = identifiers;
        this.signatures = signatures;
        for (Certificate certificate : pool) {
            bySubject
                    .computeIfAbsent(certificate.subject().encoded(), _ -> new ArrayList<>(1))
                    .add(certificate);
        }
    }

    Chain from(Certificate start) {
        var path = new ArrayList<Certificate>();
        path.add(start);
        extend(path);
        return best;
    }

    private void extend(List<Certificate> path) {
        Certificate last = path.getLast();
        boolean complete = last.selfIssued() && issued(last, last);
        consider(new Chain(path, complete));
        if (complete || path.size() == Chains.MAXIMUM_LENGTH || hopeless(path)) {
            return;
        }
        for (Certificate issuer : candidates(last)) {
            if (++steps > MOST_STEPS) {
                return;
            }
            if (path.stream().noneMatch(certificate -> sameAuthority(certificate, issuer)) && issued(issuer, last)) {
                path.add(issuer);
                extend(path);
                path.removeLast();
            }
        }
    }

    /// A way round through the same key leads nowhere new.
    private static boolean sameAuthority(Certificate one, Certificate other) {
        return one.equals(other)
                || (one.subject().encoded().equals(other.subject().encoded())
                        && one.key().fingerprint().equals(other.key().fingerprint()));
    }

    private List<Certificate> candidates(Certificate subject) {
        Optional<String> wanted = identifiers.ofIssuer(subject);
        List<Certificate> named = bySubject.getOrDefault(subject.issuer().encoded(), List.of());
        if (named.isEmpty() && wanted.isPresent()) {
            // a name that was encoded anew, for example as UTF8String
            named = pool.stream()
                    .filter(Certificate::authority)
                    .filter(certificate -> identifiers.ofItself(certificate).equals(wanted))
                    .toList();
        }
        if (named.size() < 2) {
            return named;
        }
        return named.stream()
                .sorted(Comparator.comparing((Certificate issuer) -> !validNow(issuer))
                        .thenComparing(issuer -> wanted.isPresent()
                                && !identifiers.ofItself(issuer).equals(wanted))
                        .thenComparing(issuer -> !issuer.selfIssued()))
                .toList();
    }

    private boolean issued(Certificate issuer, Certificate subject) {
        var pair = new Pair(issuer.sha256(), subject.sha256());
        Boolean known = checked.get(pair);
        if (known != null) {
            return known;
        }
        if (checked.size() >= MOST_CHECKS) {
            return false;
        }
        boolean answer = signatures.issued(issuer, subject);
        checked.put(pair, answer);
        return answer;
    }

    private void consider(Chain chain) {
        if (best.certificates().isEmpty() || ORDER.compare(rank(chain), rank(best)) < 0) {
            best = chain;
        }
    }

    /// Whatever is added, the best so far stays the best.
    private boolean hopeless(List<Certificate> path) {
        return best.complete()
                && invalid(best.certificates()) <= invalid(path)
                && best.certificates().size() <= path.size();
    }

    /// Complete ones first, then those that are valid now, then the shorter; without a root the longer.
    private record Rank(boolean incomplete, long invalid, int length) {}

    private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::incomplete)
            .thenComparingLong(Rank::invalid)
            .thenComparingInt(Rank::length);

    private Rank rank(Chain chain) {
        int length = chain.certificates().size();
        return chain.complete() ? new Rank(false, invalid(chain.certificates()), length) : new Rank(true, 0, -length);
    }

    private long invalid(List<Certificate> certificates) {
        return certificates.stream()
                .filter(certificate -> !validNow(certificate))
                .count();
    }

    private boolean validNow(Certificate certificate) {
        return !now.isBefore(certificate.notBefore()) && !now.isAfter(certificate.notAfter());
    }
}
