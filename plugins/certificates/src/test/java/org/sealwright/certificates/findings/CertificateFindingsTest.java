package org.sealwright.certificates.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.usecase.Surroundings;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Remark;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakeAccounts;

class CertificateFindingsTest {
    private static final String ANNA = "anna@clinic.example";
    private static final Trust FOR_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    private final Surroundings here = new Surroundings();
    private List<Extension> extensions = List.of();
    private final CertificateFindings findings = new CertificateFindings(
            here.profile,
            here.accounts,
            here.judges,
            _ -> extensions,
            here.settings,
            here.clock,
            new CertificateWords(new Texts.Language(Locale.UK), here.clock));

    private List<Finding> found() throws Problem {
        var found = findings.find(Progress.none());
        assertThat(found).extracting(Finding::kind).isSubsetOf(findings.kinds());
        return found;
    }

    private Finding only() throws Problem {
        assertThat(found()).hasSize(1);
        return found().getFirst();
    }

    private Identity anna(String until) {
        return here.maker.valid("2025-01-01T00:00:00Z", until).person("Anna", ANNA, here.root);
    }

    private static Identity only(KeyUsage usage, Identity person) {
        var both = person.certificate();
        var one = new Certificate(
                both.encoded(),
                both.sha256(),
                both.subject(),
                both.issuer(),
                both.serial(),
                both.emails(),
                both.notBefore(),
                both.notAfter(),
                both.key(),
                both.signatureAlgorithm(),
                both.authority(),
                Optional.of(Set.of(usage)),
                both.extendedKeyUsage());
        return new Identity(one, person.keys());
    }

    private void trustTheAuthority() {
        here.store(here.root, FOR_MAIL);
    }

    @Test
    void aGoodCertificateIsNotTalkedAbout() throws Problem {
        trustTheAuthority();
        here.storeOwn(anna("2028-01-01T00:00:00Z"));
        assertThat(found()).isEmpty();
    }

    @Test
    void anEndedOneBlocksUnlessAnotherReplacesIt() throws Problem {
        trustTheAuthority();
        var old = here.storeOwn(anna("2026-03-03T12:00:00Z"));
        assertThat(only())
                .isEqualTo(Finding.of(
                        "certificates.expired",
                        old,
                        ANNA,
                        Urgency.BLOCKED,
                        "The certificate ended on 3 March 2026. It still reads old mail, but signs no more, and nobody"
                                + " can encrypt to you."));
        here.storeOwn(anna("2028-01-01T00:00:00Z"));
        assertThat(found()).isEmpty();
    }

    @Test
    void theEndIsToldInTimeAndPressesInTheLastDays() throws Problem {
        trustTheAuthority();
        here.storeOwn(anna("2026-12-31T12:00:00Z"));
        assertThat(only().urgency()).isEqualTo(Urgency.SOON);
        assertThat(only().sentence()).isEqualTo("The certificate ends on 31 December 2026, in 39 days.");
        var other = new Surroundings();
        other.store(other.root, FOR_MAIL);
        other.storeOwn(other.maker
                .valid("2025-01-01T00:00:00Z", "2026-11-23T12:00:00Z")
                .person("Anna", ANNA, other.root));
        var pressing = new CertificateFindings(
                        other.profile,
                        other.accounts,
                        other.judges,
                        _ -> List.of(),
                        other.settings,
                        other.clock,
                        new CertificateWords(new Texts.Language(Locale.UK), other.clock))
                .find(Progress.none());
        assertThat(pressing).singleElement().satisfies(finding -> {
            assertThat(finding.urgency()).isEqualTo(Urgency.URGENT);
            assertThat(finding.sentence()).endsWith("tomorrow.");
        });
    }

    @Test
    void theOneForTheOtherUseIsLookedAtToo() throws Problem {
        trustTheAuthority();
        here.storeOwn(only(KeyUsage.DIGITAL_SIGNATURE, anna("2028-01-01T00:00:00Z")));
        var reads = here.storeOwn(only(KeyUsage.KEY_AGREEMENT, anna("2026-03-03T12:00:00Z")));
        assertThat(only()).satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("certificates.expired");
            assertThat(finding.certificate()).contains(reads);
        });
    }

    @Test
    void whoIsTrustedIsAnothersSubject() throws Problem {
        here.store(here.root, Trust.NONE);
        here.storeOwn(anna("2028-01-01T00:00:00Z"));
        assertThat(found()).isEmpty();
    }

    @Test
    void aMissingIssuerIsFetchedIfItIsOfferedAndAllowed() throws Problem {
        var stored = here.storeOwn(anna("2028-01-01T00:00:00Z"));
        assertThat(only().kind()).isEqualTo("certificates.issuerMissing");
        var missing = new Verdict.Bad(
                new Reason.IssuerMissing(stored.certificate(), List.of("http://ca.example/ca.cer")),
                List.of(stored.certificate()));
        here.verdicts.decide(stored.certificate(), Purpose.SIGN, missing);
        here.verdicts.decide(stored.certificate(), Purpose.ENCRYPT, missing);
        assertThat(only().kind()).isEqualTo("certificates.issuerOffered");
        here.settings.set(NetworkRules.ALLOWED, false);
        assertThat(only().kind()).isEqualTo("certificates.issuerMissing");
    }

    @Test
    void oneThatOnlySignsIsNoFault() throws Problem {
        trustTheAuthority();
        var stored = here.storeOwn(anna("2028-01-01T00:00:00Z"));
        here.verdicts.decide(
                stored.certificate(),
                Purpose.ENCRYPT,
                new Verdict.Bad(new Reason.KeyUsageUnfit(stored.certificate()), List.of(stored.certificate())));
        assertThat(found()).isEmpty();
    }

    @Test
    void aShortKeyWantsToBeRenewed() throws Problem {
        var stored = here.storeOwn(anna("2028-01-01T00:00:00Z"));
        var good = new Verdict.Good(
                List.of(stored.certificate()), List.of(new Remark.KeyShort(stored.certificate(), 1024)));
        here.verdicts.decide(stored.certificate(), Purpose.SIGN, good);
        here.verdicts.decide(stored.certificate(), Purpose.ENCRYPT, good);
        assertThat(only().kind()).isEqualTo("certificates.weakKey");
        assertThat(only().sentence()).contains("1,024 bits");
    }

    @Test
    void aCertificateOfMineWithoutItsKeyIsToldOf() throws Problem {
        here.accounts.with(FakeAccounts.identity("id1", "Anna@clinic.example"));
        here.store(anna("2028-01-01T00:00:00Z"));
        assertThat(only().kind()).isEqualTo("certificates.keyLost");
        here.storeOwn(anna("2028-01-01T00:00:00Z"));
        assertThat(found()).noneMatch(finding -> finding.kind().equals("certificates.keyLost"));
    }

    @Test
    void anEarlierKeyThatIsNotHereIsToldOfByTheWay() throws Problem {
        trustTheAuthority();
        here.storeOwn(anna("2028-01-01T00:00:00Z"));
        here.store(only(KeyUsage.DIGITAL_SIGNATURE, anna("2026-01-01T00:00:00Z")));
        assertThat(found()).isEmpty();
        var old = here.store(anna("2026-02-02T12:00:00Z"));
        here.store(here.maker.person("Bob", "bob@clinic.example", here.root));
        assertThat(only().kind()).isEqualTo("certificates.oldKeyMissing");
        assertThat(only().certificate()).contains(old);
        assertThat(only().urgency()).isEqualTo(Urgency.ADVICE);
        assertThat(only().sentence()).contains("2 February 2026");
    }

    private void issuedBy(String policy) {
        extensions = List.of(new Extension.Policies(
                "2.5.29.32", false, List.of(new Extension.Policies.Policy(policy, List.of(), List.of()))));
    }

    private List<Finding> details(String from, String until) throws Problem {
        trustTheAuthority();
        here.storeOwn(here.maker.valid(from, until).person("Anna", ANNA, here.root));
        assertThat(found()).extracting(Finding::urgency).allMatch(Urgency.DETAIL::equals);
        return found();
    }

    @Test
    void theGenerationThatHasEndedIsADetail() throws Problem {
        issuedBy("2.23.140.1.5.1.1");
        assertThat(details("2025-07-15T00:00:00Z", "2028-01-01T00:00:00Z"))
                .extracting(Finding::kind)
                .containsExactly("certificates.legacyPolicy");
    }

    @Test
    void beforeItsEndTheOldGenerationWasRightAndMightLastLonger() throws Problem {
        issuedBy("2.23.140.1.5.3.1");
        assertThat(details("2025-07-14T23:59:59Z", "2028-10-11T23:59:58Z")).isEmpty();
    }

    @Test
    void aSecondMoreThanTheLongestTimeIsADayTooMuch() throws Problem {
        issuedBy("2.23.140.1.5.2.3");
        assertThat(details("2026-01-01T00:00:00Z", "2028-04-05T00:00:00Z"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo("certificates.validTooLong");
                    assertThat(finding.sentence()).contains("826 days", "825");
                });
    }

    @Test
    void theLongestTimeItselfIsRight() throws Problem {
        issuedBy("2.23.140.1.5.2.3");
        assertThat(details("2026-01-01T00:00:00Z", "2028-04-04T23:59:59Z")).isEmpty();
    }

    @Test
    void usesThatWillEndAreADetail() throws Problem {
        issuedBy("2.23.140.1.5.2.2");
        trustTheAuthority();
        var person = anna("2027-03-01T00:00:00Z");
        here.storeOwn(with(List.of("1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.2"), person));
        assertThat(found()).isEmpty();
        here.storeOwn(with(List.of("1.3.6.1.5.5.7.3.4", "1.3.6.1.4.1.311.10.3.4"), anna("2027-04-01T00:00:00Z")));
        assertThat(only().kind()).isEqualTo("certificates.otherUses");
        assertThat(only().urgency()).isEqualTo(Urgency.DETAIL);
    }

    @Test
    void aPrivateAuthorityIsNotBound() throws Problem {
        issuedBy("1.3.6.1.4.1.99999.1");
        assertThat(details("2025-08-01T00:00:00Z", "2035-01-01T00:00:00Z")).isEmpty();
    }

    private static Identity with(List<String> uses, Identity person) {
        var made = person.certificate();
        var other = new Certificate(
                made.encoded(),
                made.sha256(),
                made.subject(),
                made.issuer(),
                made.serial(),
                made.emails(),
                made.notBefore(),
                made.notAfter(),
                made.key(),
                made.signatureAlgorithm(),
                made.authority(),
                made.keyUsage(),
                Optional.of(uses));
        return new Identity(other, person.keys());
    }

    @Test
    void oneWithoutAddressIsToldOfAsSuch() throws Problem {
        trustTheAuthority();
        here.storeOwn(here.maker.person("Printer", "", here.root));
        assertThat(only().kind()).isEqualTo("certificates.noAddress");
        assertThat(only().address()).isEmpty();
    }
}
