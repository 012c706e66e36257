package org.sealwright.overview.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.Problem;
import org.sealwright.overview.Office;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Snoozed;

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
}
