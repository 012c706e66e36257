package org.sealwright.crypto.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Basis;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.crypto.certificate.BouncyExtensions;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;

/// Databases that somebody filled to make the search endless. What counts is the number of signatures checked,
/// for that is what takes time.
class HostilePoolTest {
    private static final Instant TODAY = Instant.parse("2026-06-01T12:00:00Z");
    private static final Trust FOR_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    private final CertificateMaker maker = new CertificateMaker();
    private final AtomicInteger checks = new AtomicInteger();
    private boolean signaturesHold = true;
    private final ThunderbirdVerdicts verdicts = new ThunderbirdVerdicts(new BouncyExtensions(), (_, _) -> {
        checks.incrementAndGet();
        return signaturesHold;
    });

    @Test
    void thirtyAuthoritiesThatAllVouchForOneAnotherAreSeenThroughWithoutAnAnchor() {
        var ring = crossSigned(30);
        var leaf = maker.person("Leaf", "leaf@clinic.example", ring.getFirst().authority());

        var verdict = judge(ring, Map.of(), leaf).verdict(leaf.certificate(), Purpose.SIGN);

        assertThat(verdict).isInstanceOf(Verdict.Bad.class);
        assertThat(checks).hasValue(0);
    }

    @Test
    void thirtyAuthoritiesThatAllVouchForOneAnotherAreSeenThroughWithAnAnchor() {
        var ring = crossSigned(30);
        var leaf = maker.person("Leaf", "leaf@clinic.example", ring.getFirst().authority());
        var anchor = ring.getLast().authority().certificate();

        var verdict = judge(ring, Map.of(anchor, FOR_MAIL), leaf).verdict(leaf.certificate(), Purpose.SIGN);

        assertThat(verdict.ok()).isTrue();
        assertThat(verdict.chain()).hasSize(3);
        assertThat(checks).hasValue(2);
    }

    @Test
    void forgedSignaturesAmongThemCostABoundedNumberOfChecks() {
        signaturesHold = false;
        var ring = crossSigned(30);
        var leaf = maker.person("Leaf", "leaf@clinic.example", ring.getFirst().authority());
        var anchor = ring.getLast().authority().certificate();

        var verdict = judge(ring, Map.of(anchor, FOR_MAIL), leaf).verdict(leaf.certificate(), Purpose.SIGN);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Bad.class, bad -> assertThat(bad.reason())
                .isInstanceOf(Reason.TooComplex.class));
        assertThat(checks).hasValueLessThanOrEqualTo(PathSearch.MOST_CHECKS);
    }

    @Test
    void hundredsOfAuthoritiesOfOneNameCostABoundedNumberOfChecks() {
        signaturesHold = false;
        var namesakes =
                IntStream.range(0, 600).mapToObj(_ -> maker.root("Same")).toList();
        var leaf = maker.person("Leaf", "leaf@clinic.example", namesakes.getFirst());
        var trust = new LinkedHashMap<Certificate, Trust>();
        namesakes.forEach(each -> trust.put(each.certificate(), FOR_MAIL));

        var verdict = verdicts.on(new Basis(trust, TODAY)).verdict(leaf.certificate(), Purpose.SIGN);

        assertThat(verdict.ok()).isFalse();
        assertThat(checks).hasValueLessThanOrEqualTo(PathSearch.MOST_CHECKS);
    }

    /// The limit counts for the whole search: without it each of these ways would be allowed as much again.
    @Test
    void thousandsOfNamesAndConstraintsInManyAuthoritiesCostABoundedNumberOfLooks() {
        maker.onlyMailOf(IntStream.range(0, 2_000)
                .mapToObj(number -> "x" + number + ".example")
                .toList());
        var namesakes = IntStream.range(0, 40).mapToObj(_ -> maker.root("Same")).toList();
        var leaf = maker.any(
                "CN=Leaf",
                IntStream.range(0, 1_000)
                        .mapToObj(number -> "a" + number + "@x1999.example")
                        .toList(),
                namesakes.getFirst());
        var trust = new LinkedHashMap<Certificate, Trust>();
        namesakes.forEach(each -> trust.put(each.certificate(), FOR_MAIL));

        var verdict = verdicts.on(new Basis(trust, TODAY)).verdict(leaf.certificate(), Purpose.SIGN);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Bad.class, bad -> assertThat(bad.reason())
                .isInstanceOf(Reason.TooComplex.class));
        assertThat(checks).hasValue(0);
    }

    @Test
    void aFewHundredNamesUnderAFewHundredConstraintsAreLookedThrough() {
        maker.onlyMailOf(IntStream.range(0, 300)
                .mapToObj(number -> "x" + number + ".example")
                .toList());
        var root = maker.root("Root");
        var leaf = maker.any(
                "CN=Leaf",
                IntStream.range(0, 300)
                        .mapToObj(number -> "a@x" + number + ".example")
                        .toList(),
                root);

        var verdict = verdicts.on(new Basis(Map.of(root.certificate(), FOR_MAIL), TODAY))
                .verdict(leaf.certificate(), Purpose.SIGN);

        assertThat(verdict.ok()).isTrue();
    }

    /// An authority, and the certificates all others gave it.
    private record Member(Identity authority, List<Certificate> certificates) {}

    private List<Member> crossSigned(int count) {
        var roots = IntStream.range(0, count)
                .mapToObj(number -> maker.root("Ring " + number))
                .toList();
        return roots.stream()
                .map(root -> new Member(
                        root,
                        roots.stream()
                                .filter(by -> !by.certificate().equals(root.certificate()))
                                .map(by -> maker.crossSigned(root, by))
                                .toList()))
                .toList();
    }

    private Judge judge(List<Member> ring, Map<Certificate, Trust> trust, Identity leaf) {
        var all = new ArrayList<Certificate>();
        ring.forEach(member -> {
            all.add(member.authority().certificate());
            all.addAll(member.certificates());
        });
        all.add(leaf.certificate());
        var certificates = new LinkedHashMap<Certificate, Trust>();
        all.forEach(each -> certificates.put(each, trust.getOrDefault(each, Trust.NONE)));
        return verdicts.on(new Basis(certificates, TODAY));
    }
}
