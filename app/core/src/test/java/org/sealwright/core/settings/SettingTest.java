package org.sealwright.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.settings.CommonSettings.Language;

class SettingTest {
    @ParameterizedTest
    @ValueSource(strings = {"-1", "1441", "soon", ""})
    void aNumberOutsideItsRangeIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommonSettings.AUTO_LOCK_MINUTES.read().apply(text));
    }

    @Test
    void theEndsOfTheRangeAreAccepted() {
        assertThat(CommonSettings.AUTO_LOCK_MINUTES.read().apply("0")).isZero();
        assertThat(CommonSettings.AUTO_LOCK_MINUTES.read().apply("1440")).isEqualTo(1440);
    }

    @Test
    void theSystemsLanguageIsUsedUnlessOneIsChosen() {
        assertThat(Language.SYSTEM.locale(Locale.FRENCH)).isEqualTo(Locale.FRENCH);
        assertThat(Language.DE.locale(Locale.FRENCH)).isEqualTo(Locale.GERMAN);
    }
}
