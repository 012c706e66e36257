package org.sealwright.crypto.verdict;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.verdict.Basis;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Verdict;

/// Judges over one basis. The ways from anchors down are laid out once.
final class PathJudge implements Judge {
    private record Question(Fingerprint certificate, Purpose purpose) {}

    private final Basis basis;
    private final Memory memory;
    private final Function<Certificate, List<String>> offers;
    private final Pool pool;
    private final OwnRules rules;
    private final ConcurrentHashMap<Question, Verdict> given = new ConcurrentHashMap<>();

    /// @param purpose object identifier that every extendedKeyUsage must name
    PathJudge(Basis basis, Memory memory, String purpose, Function<Certificate, List<String>> offers) {
        this.basis = basis;
        this.memory = memory;
        this.offers = offers;
        this.pool = new Pool(basis, memory);
        this.rules = new OwnRules(basis.moment(), purpose);
    }

    @Override
    public Basis basis() {
        return basis;
    }

    @Override
    public Verdict verdict(Certificate certificate, Purpose purpose) {
        var question = new Question(certificate.sha256(), purpose);
        Verdict known = given.get(question);
        if (known == null) {
            known = new PathSearch(pool, memory, rules, offers).verdict(memory.facts(certificate), purpose);
            given.put(question, known);
        }
        return known;
    }
}
