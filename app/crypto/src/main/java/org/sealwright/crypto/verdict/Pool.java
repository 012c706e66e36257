package org.sealwright.crypto.verdict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Basis;

/// The certificates of a basis by name, and how far each name is from an anchor: a search that follows only names
/// from
/// which an anchor can be reached, nearest first, does not lose itself among authorities that vouch for one
/// another.
final class Pool {
    private static final int UNREACHED = Integer.MAX_VALUE;

    private final Basis basis;
    private final Memory memory;
    private final Map<Der, List<Certificate>> bySubject = new HashMap<>();
    private final Map<Der, Integer> distance = new HashMap<>();

    Pool(Basis basis, Memory memory) {
        this.basis = basis;
        this.memory = memory;
        var issuedBy = new HashMap<Der, List<Certificate>>();
        var open = new ArrayDeque<Der>();
        for (Map.Entry<Certificate, Trust> entry : basis.certificates().entrySet()) {
            Certificate certificate = entry.getKey();
            Der subject = certificate.subject().encoded();
            bySubject.computeIfAbsent(subject, _ -> new ArrayList<>(1)).add(certificate);
            if (entry.getValue().email() == TrustLevel.TRUSTED) {
                if (distance.put(subject, 0) == null) {
                    open.add(subject);
                }
            } else if (certificate.authority()) {
                issuedBy.computeIfAbsent(certificate.issuer().encoded(), _ -> new ArrayList<>())
                        .add(certificate);
            }
        }
        spread(open, issuedBy);
    }

    private void spread(ArrayDeque<Der> open, Map<Der, List<Certificate>> issuedBy) {
        while (!open.isEmpty()) {
            Der name = open.remove();
            int next = distance.getOrDefault(name, 0) + 1;
            for (Certificate issued : issuedBy.getOrDefault(name, List.of())) {
                Der subject = issued.subject().encoded();
                if (distance.putIfAbsent(subject, next) == null) {
                    open.add(subject);
                }
            }
        }
    }

    TrustLevel trust(Facts facts) {
        return basis.trust(facts.certificate()).email();
    }

    /// Can an anchor be reached through issuers of this name?
    boolean promising(Facts subject) {
        return distance.containsKey(subject.certificate().issuer().encoded());
    }

    /// Certificates of the issuer's name, the likely one first.
    List<Facts> issuers(Facts subject) {
        List<Certificate> named =
                bySubject.getOrDefault(subject.certificate().issuer().encoded(), List.of());
        if (named.size() < 2) {
            return named.stream().map(memory::facts).toList();
        }
        return named.stream()
                .map(memory::facts)
                .sorted(Comparator.comparing((Facts issuer) -> otherKey(issuer, subject))
                        .thenComparing(issuer -> outOfTime(issuer.certificate()))
                        .thenComparingInt(this::steps))
                .toList();
    }

    /// The key identifiers say that another key of this name issued it: a hint, never a proof.
    static boolean otherKey(Facts issuer, Facts subject) {
        return issuer.ownKey().isPresent()
                && subject.issuerKey().isPresent()
                && !issuer.ownKey().equals(subject.issuerKey());
    }

    private boolean outOfTime(Certificate certificate) {
        return basis.moment().isBefore(certificate.notBefore())
                || basis.moment().isAfter(certificate.notAfter());
    }

    private int steps(Facts issuer) {
        return trust(issuer) == TrustLevel.TRUSTED
                ? 0
                : distance.getOrDefault(issuer.certificate().issuer().encoded(), UNREACHED - 1) + 1;
    }
}
