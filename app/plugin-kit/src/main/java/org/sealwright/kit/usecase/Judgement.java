package org.sealwright.kit.usecase;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;

/// The verdicts on one certificate.
///
/// @param certificate that was judged
/// @param verdicts    for signing and encryption; for an authority also as such
public record Judgement(Certificate certificate, Map<Purpose, Verdict> verdicts) {
    public Judgement {
        verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
    }

    public static Judgement of(Certificate certificate, Judge judge) {
        var verdicts = new EnumMap<Purpose, Verdict>(Purpose.class);
        verdicts.put(Purpose.SIGN, judge.verdict(certificate, Purpose.SIGN));
        verdicts.put(Purpose.ENCRYPT, judge.verdict(certificate, Purpose.ENCRYPT));
        if (certificate.authority()) {
            verdicts.put(Purpose.AUTHORITY, judge.verdict(certificate, Purpose.AUTHORITY));
        }
        return new Judgement(certificate, verdicts);
    }

    /// The same, knowing that a certificate of the chain was taken back: no verdict is good any more.
    public Judgement revoked(Certificate taken, Instant since, Optional<String> why) {
        var changed = new EnumMap<Purpose, Verdict>(verdicts);
        var reason = new Reason.Revoked(taken, since, why);
        changed.replaceAll((_, verdict) -> verdict.ok() ? new Verdict.Bad(reason, verdict.chain()) : verdict);
        return new Judgement(certificate, changed);
    }

    /// What a reader asks about: of an authority, whether it may vouch; of any other, whether it signs and encrypts.
    public Map<Purpose, Verdict> asked() {
        var purposes = certificate.authority() ? List.of(Purpose.AUTHORITY) : List.of(Purpose.SIGN, Purpose.ENCRYPT);
        var asked = new EnumMap<Purpose, Verdict>(Purpose.class);
        purposes.forEach(purpose -> asked.put(purpose, verdicts.get(purpose)));
        return Collections.unmodifiableMap(asked);
    }

    /// The chain to show: that of a good verdict if there is one, else that of the verdict which came furthest.
    public List<Certificate> chain() {
        var asked = asked().values();
        return asked.stream()
                .filter(Verdict::ok)
                .findFirst()
                .or(() -> asked.stream()
                        .max(Comparator.comparingInt(each -> each.chain().size())))
                .map(Verdict::chain)
                .orElse(List.of(certificate));
    }

    /// The first of what is asked that is not good.
    public Optional<Verdict.Bad> fault() {
        return asked().values().stream()
                .filter(Verdict.Bad.class::isInstance)
                .map(Verdict.Bad.class::cast)
                .findFirst();
    }
}
