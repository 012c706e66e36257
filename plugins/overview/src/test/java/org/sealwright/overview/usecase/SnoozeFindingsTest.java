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
import org.sealwright.core.settings.Setting;
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
    void aDutyIsNotPutOff() throws Exception {
        var settings = new FakeSettings();
        var clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        var snoozing = new SnoozeFindings(settings, clock);
        var finding = Finding.general("sample.kind", "key", Finding.Urgency.SOON, "A sample.");
        var other = Finding.general("sample.other", "ca", Finding.Urgency.SOON, "Another.");
        snoozing.snooze(finding, LocalDate.parse("2027-01-01"));
        snoozing.snooze(other, LocalDate.parse("2027-01-01"));

        var duty = finding.asDuty(Setting.flag("sample.required", false));

        assertThat(snoozing.now().until(finding)).isPresent();
        assertThat(snoozing.now().until(duty)).isEmpty();
        assertThat(snoozing.now().until(other)).isPresent();
        assertThatThrownBy(() -> snoozing.snooze(duty, LocalDate.parse("2027-01-01")))
                .isInstanceOfSatisfying(ForbiddenByPolicy.class, problem -> assertThat(problem.details())
                        .contains("sample.required"));
    }
}
