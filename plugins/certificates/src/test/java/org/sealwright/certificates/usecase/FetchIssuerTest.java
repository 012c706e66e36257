package org.sealwright.certificates.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.core.network.FetchFailed;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.testkit.CertificateMaker.Identity;

class FetchIssuerTest {
    private static final String OFFERED = "http://ca.example/middle.cer";

    private final Surroundings here = new Surroundings();
    private final Identity middle = here.maker.intermediate("Middle", here.root);
    private final Identity anna = here.maker.person("Anna", "anna@example.org", middle);

    @BeforeEach
    void theIssuerIsMissingAndOffered() {
        here.storeOwn(anna);
        for (var purpose : List.of(Purpose.SIGN, Purpose.ENCRYPT)) {
            here.verdicts.decide(
                    anna.certificate(),
                    purpose,
                    new Verdict.Bad(
                            new Reason.IssuerMissing(anna.certificate(), List.of(OFFERED)),
                            List.of(anna.certificate())));
        }
    }

    @Test
    void whatIsOfferedIsStoredWithoutTrust() throws Exception {
        here.fetcher.serve(OFFERED, new byte[0]);
        here.reader.file(OFFERED, middle);

        assertThat(here.fetchIssuer.fetch(anna.certificate(), Progress.none())).containsExactly(middle.certificate());

        assertThat(here.database.contents().find(middle.certificate().sha256()))
                .hasValueSatisfying(stored -> assertThat(stored.trust()).isEqualTo(Trust.NONE));
    }

    @Test
    void anotherAuthorityIsNotTaken() throws Exception {
        here.fetcher.serve(OFFERED, new byte[0]);
        here.reader.file(OFFERED, here.maker.root("Stranger"));

        assertThatExceptionOfType(FetchFailed.class)
                .isThrownBy(() -> here.fetchIssuer.fetch(anna.certificate(), Progress.none()));
        assertThat(here.database.contents().certificates()).hasSize(1);
    }

    @Test
    void whereNothingIsMissingNothingIsFetched() throws Exception {
        here.store(here.root);

        assertThat(here.fetchIssuer.fetch(here.root.certificate(), Progress.none()))
                .isEmpty();
        assertThat(here.fetcher.asked()).isEmpty();
    }

    @Test
    void anOrganisationMayForbidIt() {
        here.settings.managed(NetworkRules.ALLOWED.key(), "false");

        assertThatExceptionOfType(ForbiddenByPolicy.class)
                .isThrownBy(() -> here.fetchIssuer.fetch(anna.certificate(), Progress.none()));
        assertThat(here.fetcher.asked()).isEmpty();
    }
}
