package org.sealwright.overview.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.core.database.Addition;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.overview.Office;
import org.sealwright.overview.usecase.Timeline.Lane;
import org.sealwright.overview.usecase.Timeline.Month;
import org.sealwright.overview.usecase.Timeline.State;
import org.sealwright.testkit.CertificateMaker;

class ReadTimelineTest {
    private static final String ANNA = "anna@clinic.example";

    private final Office office = new Office();
    private final ReadTimeline reading =
            new ReadTimeline(office.profile, office.judging, office.settings, office.clock);

    private CertificateMaker.Identity person(String address, String from, String to) {
        return new CertificateMaker().valid(from, to).person("Anna", address, office.root);
    }

    private void storeOther(String address, String until) throws Problem {
        var other = person(address, "2020-01-01T00:00:00Z", until).certificate();
        office.database.add(
                new Addition(List.of(new Addition.Entry(other, Optional.empty(), Optional.empty())), List.of()),
                Progress.none());
    }

    @Test
    void anEmptyProfileHasAnEmptyTimeline() throws Problem {
        assertThat(reading.read().empty()).isTrue();
    }

    @Test
    void oneAddressHasOneLaneWithItsCertificatesByTheirBeginning() throws Problem {
        office.storeOwn(person(ANNA, "2027-01-01T00:00:00Z", "2028-01-01T00:00:00Z"), true);
        office.storeOwn(person("Anna@Clinic.Example", "2024-03-01T00:00:00Z", "2025-03-01T00:00:00Z"), true);
        office.storeOwn(person(ANNA, "2025-12-01T00:00:00Z", "2026-12-01T00:00:00Z"), true);
        office.storeOwn(person(ANNA, "2025-12-01T00:00:00Z", "2027-12-01T00:00:00Z"), true);
        var timeline = reading.read();
        assertThat(timeline.lanes()).extracting(Lane::address).containsExactly(ANNA);
        assertThat(timeline.lanes().getFirst().bars())
                .extracting(Timeline.Bar::state)
                .containsExactlyInAnyOrder(State.KEPT, State.ENDS_SOON, State.VALID, State.NOT_YET_VALID)
                .startsWith(State.KEPT)
                .endsWith(State.NOT_YET_VALID);
        assertThat(timeline.from()).isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(timeline.to()).isEqualTo(Instant.parse("2029-01-01T00:00:00Z"));
    }

    @Test
    void whatTheOverviewDoesNotTrustIsNotShownAsValid() throws Problem {
        office.storeOwn(ANNA, false);
        var standing = office.survey.judged().addresses().getFirst();
        assertThat(standing.status())
                .isInstanceOfSatisfying(AddressStanding.Status.Usable.class, usable -> assertThat(usable.trusted())
                        .contains(false));
        assertThat(reading.read().lanes().getFirst().bars())
                .extracting(Timeline.Bar::state)
                .containsExactly(State.NOT_TRUSTED);
    }

    @Test
    void aCertificateForAThousandYearsDoesNotStretchThePicture() throws Problem {
        office.storeOwn(person(ANNA, "1960-01-01T00:00:00Z", "9999-12-31T23:59:59Z"), true);
        var timeline = reading.read();
        assertThat(timeline.from()).isEqualTo(Instant.parse("2016-01-01T00:00:00Z"));
        assertThat(timeline.to()).isEqualTo(Instant.parse("2037-01-01T00:00:00Z"));
    }

    @Test
    void otherPeoplesCertificatesAreCountedByTheMonthOfTheirEnd() throws Problem {
        storeOther("ben@clinic.example", "2027-02-03T00:00:00Z");
        storeOther("cleo@clinic.example", "2027-02-27T00:00:00Z");
        storeOther("dora@clinic.example", "2021-01-01T00:00:00Z");
        storeOther("emil@clinic.example", "2049-01-01T00:00:00Z");
        var timeline = reading.read();
        assertThat(timeline.people()).hasSize(49).contains(new Month(YearMonth.of(2027, 2), 2));
        assertThat(timeline.people().stream().mapToInt(Month::ends).sum()).isEqualTo(2);
        assertThat(timeline.ended()).isEqualTo(1);
        // Emil's is beyond the picture, and no further from now than that counts.
        assertThat(timeline.later()).isEqualTo(1);
        assertThat(timeline.lanes()).isEmpty();
        assertThat(timeline.empty()).isFalse();
    }
}
