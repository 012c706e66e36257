package org.sealwright.crypto.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Remark;
import org.sealwright.core.verdict.Verdict;

/// One verdict: depth first from the certificate towards anchors. A signature is checked only when everything
/// above it holds, so most of a hostile pool is never checked at all; steps, fresh checks and looks at name
/// constraints have a limit besides.
final class PathSearch {
    /// Authorities between the judged certificate and the anchor; Thunderbird follows no more.
    static final int MOST_AUTHORITIES = 6;

    static final int MOST_STEPS = 20_000;
    static final int MOST_CHECKS = 500;
    private static final int SHORT_RSA = 2048;

    private final Pool pool;
    private final Memory memory;
    private final OwnRules rules;
    private final Function<Certificate, List<String>> offers;
    private final List<Facts> path = new ArrayList<>();
    private final Obstacles obstacles = new Obstacles();
    private final NameBudget names = new NameBudget();
    private int steps;
    private int checks;

    PathSearch(Pool pool, Memory memory, OwnRules rules, Function<Certificate, List<String>> offers) {
        this.pool = pool;
        this.memory = memory;
        this.rules = rules;
        this.offers = offers;
    }

    Verdict verdict(Facts judged, Purpose purpose) {
        TrustLevel trust = pool.trust(judged);
        Optional<Reason> own = rules.ofJudged(judged, purpose, trust);
        path.add(judged);
        if (own.isPresent()) {
            return new Verdict.Bad(own.get(), nearest(judged).chain());
        }
        if (trust == TrustLevel.TRUSTED) {
            return good();
        }
        int below = purpose == Purpose.AUTHORITY ? 1 : 0;
        if (!pool.promising(judged)) {
            return nearest(judged);
        }
        return reaches(below) ? good() : worst(judged);
    }

    private Verdict worst(Facts judged) {
        if (exhausted()) {
            return new Verdict.Bad(new Reason.TooComplex(judged.certificate()), List.of(judged.certificate()));
        }
        return obstacles.gravest().orElseGet(() -> nearest(judged));
    }

    /// Can an anchor be reached from the end of the path? If so the path leads there.
    ///
    /// @param below authorities on the path
    private boolean reaches(int below) {
        Facts subject = path.getLast();
        for (Facts issuer : pool.issuers(subject)) {
            if (exhausted()) {
                return false;
            }
            steps++;
            if (path.stream().anyMatch(issuer::sameAuthority)) {
                continue; // a way round through the same key leads nowhere new
            }
            int length = path.size();
            path.add(issuer);
            if (leadsUp(issuer, below) && signed(issuer, subject)) {
                return true;
            }
            cutBack(length);
        }
        return false;
    }

    private boolean leadsUp(Facts issuer, int below) {
        Optional<Reason> forbidden = NameRules.check(issuer, path, names);
        if (forbidden.isPresent()) {
            obstacles.add(forbidden.get(), path);
            return false;
        }
        TrustLevel trust = pool.trust(issuer);
        Optional<Reason> unfit = rules.ofAuthority(issuer, trust, below);
        if (unfit.isPresent()) {
            obstacles.add(unfit.get(), path);
            return false;
        }
        if (trust == TrustLevel.TRUSTED) {
            return true;
        }
        if (below >= MOST_AUTHORITIES) {
            obstacles.add(new Reason.ChainTooLong(issuer.certificate()), path);
            return false;
        }
        return pool.promising(issuer) && reaches(below + 1);
    }

    private boolean signed(Facts issuer, Facts subject) {
        @Nullable Boolean known = memory.signed(issuer, subject);
        if (known == null) {
            if (exhausted()) {
                return false;
            }
            checks++;
            known = memory.check(issuer, subject);
        }
        if (!known && !Pool.otherKey(issuer, subject)) {
            obstacles.add(
                    new Reason.ForgedSignature(subject.certificate()), path.subList(0, path.indexOf(subject) + 1));
        }
        return known;
    }

    private boolean exhausted() {
        return steps >= MOST_STEPS || checks >= MOST_CHECKS || names.isSpent();
    }

    /// A search that failed further up leaves its way behind.
    private void cutBack(int length) {
        path.subList(length, path.size()).clear();
    }

    private Verdict good() {
        var remarks = new ArrayList<Remark>();
        for (Facts facts : path) {
            var key = facts.certificate().key();
            if (key.algorithm().equals("RSA") && key.bits() < SHORT_RSA) {
                remarks.add(new Remark.KeyShort(facts.certificate(), key.bits()));
            }
        }
        return new Verdict.Good(certificates(path), remarks);
    }

    /// No way leads to an anchor: how far does the likeliest go, and why no further?
    private Verdict.Bad nearest(Facts judged) {
        var way = new ArrayList<Facts>();
        way.add(judged);
        while (true) {
            Facts last = way.getLast();
            Optional<Facts> next = pool.issuers(last).stream()
                    .filter(issuer -> way.stream().noneMatch(issuer::sameAuthority) && !Pool.otherKey(issuer, last))
                    .findFirst();
            if (next.isEmpty() || way.size() > MOST_AUTHORITIES) {
                return new Verdict.Bad(end(last), certificates(way));
            }
            Facts issuer = next.get();
            way.add(issuer);
            Optional<Reason> unfit = rules.ofAuthority(issuer, pool.trust(issuer), way.size() - 2);
            if (unfit.isPresent()) {
                return new Verdict.Bad(unfit.get(), certificates(way));
            }
        }
    }

    private Reason end(Facts last) {
        Certificate certificate = last.certificate();
        if (certificate.selfIssued()) {
            return new Reason.AuthorityNotTrusted(certificate);
        }
        return new Reason.IssuerMissing(certificate, offers.apply(certificate));
    }

    private static List<Certificate> certificates(List<Facts> path) {
        return path.stream().map(Facts::certificate).toList();
    }
}
