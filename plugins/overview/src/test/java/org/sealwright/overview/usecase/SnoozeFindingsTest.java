package org.sealwright.overview.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.Problem;
import org.sealwright.overview.Office;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Snoozed;
import org.sealwright.testkit.FakeSettings;

class SnoozeFindingsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void settingsKeepItAndForgetWhatIsOver() throws Problem {
        var office = new Office();
        var finding = Finding.general("kind", "x", Finding.Urgency.ADVICE, "A sample.");
        office.settings.set(Snoozed.SETTING, new Snoozed(Map.of("old y", TODAY.minusDays(1))));
        office.snooze.snooze(finding, TODAY.plusWeeks(1));
        assertThat(office.settings.value(Snoozed.SETTING).until()).isEqualTo(Map.of("kind x", TODAY.plusWeeks(1)));
        office.snooze.wake(finding);
        assertThat(office.snooze.now()).isEqualTo(Snoozed.NONE);
    }

    @Test
    void aMissingBackupIsNotPutOffWhereTheOrganisationWantsBackups() throws Exception {
        var settings = new FakeSettings();
        var clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        var snoozing = new SnoozeFindings(settings, clock);
        var missing = Finding.general("backup.missing", "key", Finding.Urgency.SOON, "Not backed up.");
        var other = Finding.general("trust.other", "ca", Finding.Urgency.SOON, "Another.");
        snoozing.snooze(missing, LocalDate.parse("2027-01-01"));
        snoozing.snooze(other, LocalDate.parse("2027-01-01"));

        settings.managed("backup.required", "true");

        assertThat(snoozing.mayLeave(missing)).isFalse();
        assertThat(snoozing.now().until(missing)).isEmpty();
        assertThat(snoozing.now().until(other)).isPresent();
        assertThatThrownBy(() -> snoozing.snooze(missing, LocalDate.parse("2027-01-01")))
                .isInstanceOf(ForbiddenByPolicy.class);
    }
}
