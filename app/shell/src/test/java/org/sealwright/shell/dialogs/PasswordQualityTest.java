package org.sealwright.shell.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.secret.Passphrase;

class PasswordQualityTest {
    /// By hand from the formula in thunderbird-behaviour.md section 6.4.
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "",        0,   NONE
            a,         0,   WEAK
            abcde,     30,  WEAK
            abcd1,     40,  FAIR
            Abc12,     60,  FAIR
            aB1!x,     65,  FAIR
            Äbc12,     65,  FAIR
            ABC123!,   100, GOOD
            AB12!x,    85,  GOOD
            a_b_c,     30,  WEAK
            """)
    void qualityIsThunderbirds(String password, int quality, PasswordQuality.Grade grade) {
        try (var typed = Passphrase.owning(password.toCharArray())) {
            assertThat(PasswordQuality.of(typed)).isEqualTo(quality);
            assertThat(PasswordQuality.grade(typed)).isEqualTo(grade);
        }
    }
}
