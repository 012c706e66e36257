package org.sealwright.shell.updates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0.1.0-SNAPSHOT, 0.1.0",
        "0.9, 0.10",
        "1.0-alpha, 1.0-alpha.1",
        "1.0-alpha.1, 1.0-alpha.beta",
        "1.0-beta.2, 1.0-beta.11",
        "1.0-rc.1, 1.0",
        "1, 1.0.1",
        "2.1.9, 2.2"
    })
    void theFirstComesBeforeTheSecond(String first, String second) {
        var older = VersionNumber.of(first).orElseThrow();
        var newer = VersionNumber.of(second).orElseThrow();
        assertThat(older).isLessThan(newer);
        assertThat(newer).isGreaterThan(older);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0.0", "1.2, 1.02", "1.0-rc.1, 1.0.0-rc.1"})
    void missingNumbersAreZero(String one, String other) {
        assertThat(VersionNumber.of(one).orElseThrow())
                .isEqualByComparingTo(VersionNumber.of(other).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "1.", "1.2.3.4.5", "1.0-", "1.0 beta", "99999999999", "1.0-\u202E", "<html>"})
    void otherTextsAreNone(String text) {
        assertThat(VersionNumber.of(text)).isEmpty();
    }
}
