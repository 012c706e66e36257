package org.sealwright.overview.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.Problem;
import org.sealwright.overview.Office;
import org.sealwright.overview.usecase.AddressStanding.Status;
import org.sealwright.testkit.FakeAccounts;

class SurveyAddressesTest {
    private static final String ANNA = "anna@clinic.example";

    private final Office office = new Office();

    private List<AddressStanding> addresses() throws Problem {
        return office.survey.quick().addresses();
    }

    private Status only() throws Problem {
        assertThat(addresses()).hasSize(1);
        return addresses().getFirst().status();
    }

    @Test
    void anEmptyProfileHasNoAddress() throws Problem {
        assertThat(addresses()).isEmpty();
    }

    @Test
    void anAccountWithoutCertificateHasNothing() throws Problem {
        office.accounts.with(FakeAccounts.identity("id1", ANNA));
        assertThat(addresses()).containsExactly(new AddressStanding(ANNA, true, new Status.Nothing()));
    }

    @Test
    void aRequestWaitsUntilItsAnswerComes() throws Problem {
        office.request(ANNA);
        assertThat(only()).isEqualTo(new Status.Waiting(Instant.parse("2026-11-03T08:00:00Z")));
        office.storeOwn(ANNA, true);
        assertThat(only()).isInstanceOf(Status.Usable.class);
    }

    @Test
    void aCertificateSignsAndDecryptsAndIsJudgedOnlyWhenAsked() throws Problem {
        var stored = office.storeOwn(ANNA, false);
        assertThat(only()).isEqualTo(new Status.Usable(Optional.of(stored), Optional.of(stored), Optional.empty()));
        assertThat(office.survey.judged().addresses().getFirst().status())
                .isEqualTo(new Status.Usable(Optional.of(stored), Optional.of(stored), Optional.of(false)));
    }

    @Test
    void aTrustedAuthorityMakesItGood() throws Problem {
        office.storeOwn(ANNA, true);
        assertThat(office.survey.judged().addresses().getFirst().status())
                .isInstanceOfSatisfying(Status.Usable.class, usable -> assertThat(usable.trusted())
                        .contains(true));
    }

    @Test
    void anEndedCertificateIsToldAsSuch() throws Problem {
        office.maker.valid("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
        var stored = office.storeOwn(ANNA, true);
        assertThat(only()).isEqualTo(new Status.Ended(stored));
    }

    @Test
    void accountsComeFirstAndCapitalLettersDoNotCount() throws Problem {
        office.storeOwn("Berta@Clinic.Example", true);
        office.storeOwn(ANNA, true);
        office.accounts.with(FakeAccounts.identity("id1", ANNA), FakeAccounts.identity("id2", "berta@clinic.example"));
        assertThat(addresses()).extracting(AddressStanding::address).containsExactly(ANNA, "berta@clinic.example");
        assertThat(addresses()).allMatch(AddressStanding::account);
    }
}
