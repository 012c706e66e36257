package org.sealwright.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class Sha256Test {
    private static final String HEX = "f0e1d2c3b4a5968778695a4b3c2d1e0f00112233445566778899aabbccddeeff";

    @Test
    void theDigitsComeBackAsTheyWereGiven() {
        assertThat(new Fingerprint(HEX).hex()).isEqualTo(HEX);
        assertThat(new Fingerprint(HEX)).hasToString(HEX).isEqualTo(new Fingerprint(HEX));
        assertThat(new KeyFingerprint(HEX)).isNotEqualTo(new Fingerprint(HEX));
    }

    @Test
    void digitsAreFoundWhereverTheyStand() {
        var fingerprint = new Fingerprint(HEX);
        for (int from = 0; from < HEX.length(); from++) {
            for (int to = from; to <= HEX.length(); to++) {
                assertThat(fingerprint.contains(HEX.substring(from, to))).isTrue();
            }
        }
    }

    @Test
    void otherDigitsAreNot() {
        var fingerprint = new Fingerprint(HEX);
        for (var digits : List.of("ff00", "eeffe", HEX + "0", "0".repeat(9))) {
            assertThat(fingerprint.contains(digits)).isFalse();
        }
        assertThatThrownBy(() -> fingerprint.contains("g")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOrderIsThatOfTheDigits() {
        var last = new Fingerprint("f".repeat(64));
        var first = new Fingerprint("0".repeat(63) + "1");
        assertThat(List.of(last, new Fingerprint(HEX), first).stream().sorted())
                .containsExactly(first, new Fingerprint(HEX), last);
    }

    @Test
    void whatIsNoDigestIsRefused() {
        assertThatThrownBy(() -> new Fingerprint(HEX.toUpperCase(Locale.ROOT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyFingerprint("00")).isInstanceOf(IllegalArgumentException.class);
    }
}
