package org.sealwright.overview.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.Problem;
import org.sealwright.overview.Office;
import org.sealwright.plugin.Finding;

class SnoozedTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void whatIsKeptIsReadAgain() {
        var snoozed = new Snoozed(Map.of("a.kind äöü,=%", TODAY.plusDays(7), "b.kind x", TODAY));
        assertThat(Snoozed.read(snoozed.write())).isEqualTo(snoozed);
        assertThat(Snoozed.read("")).isEqualTo(Snoozed.NONE);
    }

    @Test
    void aTextThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Snoozed.read("kind"));
        assertThatIllegalArgumentException().isThrownBy(() -> Snoozed.read("kind=someday"));
    }

    @Test
    void onItsDayItIsBack() {
        var snoozed = new Snoozed(Map.of("kind x", TODAY));
        assertThat(snoozed.on(TODAY.minusDays(1)).until()).containsKey("kind x");
        assertThat(snoozed.on(TODAY).until()).isEmpty();
    }

    @Test
    void settingsKeepItAndForgetWhatIsOver() throws Problem {
        var office = new Office();
        var finding = Finding.general("kind", "x", Finding.Urgency.ADVICE, "A sample.");
        office.settings.set(SnoozeFindings.SNOOZED, new Snoozed(Map.of("old y", TODAY.minusDays(1))));
        office.snooze.snooze(finding, TODAY.plusWeeks(1));
        assertThat(office.settings.value(SnoozeFindings.SNOOZED).until())
                .isEqualTo(Map.of("kind x", TODAY.plusWeeks(1)));
        office.snooze.wake(finding);
        assertThat(office.snooze.now()).isEqualTo(Snoozed.NONE);
    }
}
