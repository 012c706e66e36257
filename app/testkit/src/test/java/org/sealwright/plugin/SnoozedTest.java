package org.sealwright.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
