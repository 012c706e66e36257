package org.sealwright.crypto.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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

class ThunderbirdVerdictsTest {
    private static final Instant TODAY = Instant.parse("2026-06-01T12:00:00Z");
    private static final Trust FOR_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);
    private static final Trust DISTRUSTED = new Trust(TrustLevel.INHERIT, TrustLevel.DISTRUSTED, TrustLevel.INHERIT);

    private final AtomicInteger checks = new AtomicInteger();
    private final ThunderbirdVerdicts verdicts = new ThunderbirdVerdicts(new BouncyExtensions(), (issuer, subject) -> {
        checks.incrementAndGet();
        return new JdkSignatures().signed(issuer, subject);
    });

    private final CertificateMaker maker = new CertificateMaker();
    private final Identity root = maker.root("Root");
    private final Identity middle = maker.intermediate("Middle", root);
    private final Identity anna = maker.person("Anna", "anna@clinic.example", middle);

    @Test
    void aChainToATrustedAuthorityIsGood() {
        var verdict = judge(trusting(root)).verdict(anna.certificate(), Purpose.SIGN);

        assertThat(verdict).isInstanceOf(Verdict.Good.class);
        assertThat(verdict.chain()).containsExactly(anna.certificate(), middle.certificate(), root.certificate());
    }

    @Test
    void aTrustedIntermediateIsTheEndOfTheChain() {
        var verdict = judge(trusting(middle)).verdict(anna.certificate(), Purpose.ENCRYPT);

        assertThat(verdict.ok()).isTrue();
        assertThat(verdict.chain()).hasSize(2);
    }

    @Test
    void trustForWebsitesIsNotTrustForMail() {
        var websites = new Trust(TrustLevel.TRUSTED, TrustLevel.INHERIT, TrustLevel.INHERIT);
        var verdict = judge(basis(Map.of(root.certificate(), websites))).verdict(anna.certificate(), Purpose.SIGN);

        assertThat(reason(verdict)).isEqualTo(new Reason.AuthorityNotTrusted(root.certificate()));
        assertThat(verdict.chain()).hasSize(3);
    }

    @Test
    void aDistrustedIntermediateIsNamed() {
        var verdict = judge(basis(Map.of(root.certificate(), FOR_MAIL, middle.certificate(), DISTRUSTED)))
                .verdict(anna.certificate(), Purpose.SIGN);

        assertThat(reason(verdict)).isEqualTo(new Reason.Distrusted(middle.certificate()));
    }

    @Test
    void aMissingIntermediateIsSaidOfTheCertificateThatNeedsIt() {
        var basis = trusting(root).without(List.of(middle.certificate()));

        assertThat(reason(judge(basis).verdict(anna.certificate(), Purpose.SIGN)))
                .isEqualTo(new Reason.IssuerMissing(anna.certificate(), List.of()));
    }

    @Test
    void authoritiesAreJudgedAsSuch() {
        var judge = judge(trusting(root));

        assertThat(judge.verdict(middle.certificate(), Purpose.AUTHORITY).ok()).isTrue();
        assertThat(judge.verdict(root.certificate(), Purpose.AUTHORITY).chain()).hasSize(1);
        assertThat(reason(judge.verdict(anna.certificate(), Purpose.AUTHORITY)))
                .isInstanceOf(Reason.KeyUsageUnfit.class);
        assertThat(reason(judge.verdict(middle.certificate(), Purpose.SIGN))).isInstanceOf(Reason.KeyUsageUnfit.class);
    }

    @Test
    void onlyTheRightAddressMayBeEncryptedTo() {
        var judge = judge(trusting(root));

        assertThat(judge.encryptTo(anna.certificate(), "Anna@clinic.example").ok())
                .isTrue();
        assertThat(reason(judge.encryptTo(anna.certificate(), "berta@clinic.example")))
                .isEqualTo(new Reason.WrongAddress(anna.certificate(), "berta@clinic.example"));
    }

    @Test
    void aSecondBasisChecksNoSignatureAgain() {
        judge(trusting(root)).verdict(anna.certificate(), Purpose.SIGN);
        int first = checks.get();

        judge(trusting(middle)).verdict(anna.certificate(), Purpose.SIGN);

        assertThat(first).isEqualTo(2);
        assertThat(checks).hasValue(first);
    }

    @Test
    void withoutAnyAnchorNoSignatureIsChecked() {
        judge(basis(Map.of())).verdict(anna.certificate(), Purpose.SIGN);

        assertThat(checks).hasValue(0);
    }

    private Judge judge(Basis basis) {
        return verdicts.on(basis);
    }

    private Basis trusting(Identity authority) {
        return basis(Map.of(authority.certificate(), FOR_MAIL));
    }

    private Basis basis(Map<Certificate, Trust> trust) {
        return basis(List.of(anna.certificate(), middle.certificate(), root.certificate()), trust);
    }

    private static Basis basis(Collection<Certificate> certificates, Map<Certificate, Trust> trust) {
        var all = new LinkedHashMap<Certificate, Trust>();
        new ArrayList<>(certificates).forEach(each -> all.put(each, trust.getOrDefault(each, Trust.NONE)));
        return new Basis(all, TODAY);
    }

    private static Reason reason(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Bad.class);
        return ((Verdict.Bad) verdict).reason();
    }
}
