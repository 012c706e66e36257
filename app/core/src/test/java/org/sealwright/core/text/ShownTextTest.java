package org.sealwright.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTextTest {
    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(ShownText.of("Ärztin Müller <a@b.example> 医 😀 e\u0301"))
                .isEqualTo("Ärztin Müller <a@b.example> 医 😀 e\u0301");
    }

    @Test
    void directionMarksAndControlCharactersAreSpelledOut() {
        assertThat(ShownText.of("gpj\u202Eexe\n\t\u0000\u200F"))
                .isEqualTo("gpj\\u{202E}exe\\u{A}\\u{9}\\u{0}\\u{200F}");
    }

    @Test
    void aLoneSurrogateIsSpelledOut() {
        assertThat(ShownText.of("a\uD83Db")).isEqualTo("a\\u{D83D}b");
    }

    @Test
    void longTextIsCutByCodePoints() {
        assertThat(ShownText.of("😀".repeat(300))).isEqualTo("😀".repeat(256) + "…");
    }
}
