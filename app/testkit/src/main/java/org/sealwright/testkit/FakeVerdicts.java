package org.sealwright.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Basis;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.core.verdict.Verdicts;

/// Verdicts by names, dates and trust alone, which is enough for everything above the port; signatures, usages and
/// constraints are the crypto room's matter. A test may decide single verdicts itself.
public final class FakeVerdicts implements Verdicts {
    private record Question(Fingerprint certificate, Purpose purpose) {}

    private final Map<Question, Verdict> decided = new ConcurrentHashMap<>();

    /// From now on this is the verdict, whatever the basis.
    public FakeVerdicts decide(Certificate certificate, Purpose purpose, Verdict verdict) {
        decided.put(new Question(certificate.sha256(), purpose), verdict);
        return this;
    }

    @Override
    public Judge on(Basis basis) {
        return new Judge() {
            @Override
            public Basis basis() {
                return basis;
            }

            @Override
            public Verdict verdict(Certificate certificate, Purpose purpose) {
                return Optional.ofNullable(decided.get(new Question(certificate.sha256(), purpose)))
                        .orElseGet(() -> byNames(certificate, purpose, basis));
            }
        };
    }

    private static Verdict byNames(Certificate certificate, Purpose purpose, Basis basis) {
        if (certificate.authority() && purpose != Purpose.AUTHORITY) {
            return new Verdict.Bad(new Reason.IsAnAuthority(certificate), List.of(certificate));
        }
        if (!certificate.authority() && purpose == Purpose.AUTHORITY) {
            return new Verdict.Bad(new Reason.NotAnAuthority(certificate), List.of(certificate));
        }
        var chain = new ArrayList<Certificate>();
        var next = Optional.of(certificate);
        while (next.isPresent()) {
            var current = next.get();
            chain.add(current);
            var trust = basis.trust(current).email();
            if (trust == TrustLevel.DISTRUSTED) {
                return new Verdict.Bad(new Reason.Distrusted(current), chain);
            }
            if (outOfTime(current, basis.moment())) {
                return new Verdict.Bad(new Reason.Expired(current), chain);
            }
            if (trust == TrustLevel.TRUSTED) {
                return new Verdict.Good(chain, List.of());
            }
            next = issuer(current, chain, basis);
        }
        var last = chain.getLast();
        return new Verdict.Bad(
                last.selfIssued() ? new Reason.AuthorityNotTrusted(last) : new Reason.IssuerMissing(last, List.of()),
                chain);
    }

    private static boolean outOfTime(Certificate certificate, Instant moment) {
        return moment.isBefore(certificate.notBefore()) || moment.isAfter(certificate.notAfter());
    }

    private static Optional<Certificate> issuer(Certificate subject, List<Certificate> chain, Basis basis) {
        return basis.certificates().keySet().stream()
                .filter(each -> each.authority()
                        && !chain.contains(each)
                        && each.subject().encoded().equals(subject.issuer().encoded()))
                .findFirst();
    }
}
