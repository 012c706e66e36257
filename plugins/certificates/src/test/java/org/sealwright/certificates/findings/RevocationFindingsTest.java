package org.sealwright.certificates.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sealwright.certificates.usecase.Surroundings;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.network.RevocationMode;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.core.revocation.RevocationStatus.Means;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.Texts;

class RevocationFindingsTest {
    private static final String ANNA = "anna@clinic.example";
    private static final RevocationStatus REVOKED = new RevocationStatus.Revoked(
            Means.OCSP, Instant.parse("2026-11-01T10:00:00Z"), Optional.of("keyCompromise"));

    private final Surroundings here = new Surroundings();
    private final RevocationFindings findings = new RevocationFindings(
            here.profile,
            here.judges,
            here.checkRevocation,
            here.settings,
            here.clock,
            new CertificateWords(new Texts.Language(Locale.UK), here.clock));
    private final StoredCertificate anna = storeOwn();

    private StoredCertificate storeOwn() {
        here.store(here.root, new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT));
        return here.storeOwn(
                here.maker.valid("2025-01-01T00:00:00Z", "2028-01-01T00:00:00Z").person("Anna", ANNA, here.root));
    }

    @BeforeEach
    void itIsAskedFor() throws Problem {
        here.settings.set(NetworkRules.REVOCATION, RevocationMode.ALWAYS);
    }

    private List<Finding> found() throws Problem {
        var found = findings.find(Progress.none());
        assertThat(found).extracting(Finding::kind).isSubsetOf(findings.kinds());
        return found;
    }

    @Test
    void nobodyIsAskedUnlessTheSettingSaysSo() throws Problem {
        here.revocations.answer(anna.certificate(), REVOKED);
        for (var mode : List.of(RevocationMode.NEVER, RevocationMode.ASK)) {
            here.settings.set(NetworkRules.REVOCATION, mode);
            assertThat(found()).isEmpty();
        }
        here.settings.set(NetworkRules.REVOCATION, RevocationMode.ALWAYS);
        here.settings.set(NetworkRules.ALLOWED, false);
        assertThat(found()).isEmpty();
        assertThat(here.revocations.asked()).isEmpty();
    }

    @Test
    void oneThatWasTakenBackBlocks() throws Problem {
        here.revocations.answer(anna.certificate(), REVOKED);
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("certificates.revoked");
            assertThat(finding.urgency()).isEqualTo(Urgency.BLOCKED);
            assertThat(finding.address()).contains(ANNA);
            assertThat(finding.sentence()).contains("«Anna»", "1 November 2026", "Get a new one");
        });
    }

    @Test
    void whatCouldNotBeFoundOutIsADetail() throws Problem {
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("certificates.notChecked");
            assertThat(finding.urgency()).isEqualTo(Urgency.DETAIL);
        });
    }

    /// And no address is looked up in all others.
    @Test
    @Timeout(30)
    void theAuthorityIsAskedOnceHoweverManyAddressesACertificateHas() throws Problem {
        var addresses = IntStream.range(0, 10_000)
                .mapToObj(i -> "a" + i + "@many.example")
                .toList();
        var many = here.storeOwn(here.maker.any("CN=Many", addresses, here.root));
        here.revocations.answer(many.certificate(), REVOKED);
        assertThat(found())
                .filteredOn(finding -> finding.kind().equals("certificates.revoked"))
                .hasSize(10_000);
        assertThat(here.revocations.asked()).containsOnlyOnce(many.certificate());
    }

    @Test
    void aGoodAnswerIsNotTalkedAbout() throws Problem {
        var now = here.clock.instant();
        here.revocations.answer(anna.certificate(), new RevocationStatus.Good(Means.CRL, now, now.plusSeconds(60)));
        assertThat(found()).isEmpty();
    }
}
