package org.sealwright.shell.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.secret.MinimumStrength;
import org.sealwright.core.secret.Passphrase;

class PasswordStrengthTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Password1!,                   WEAK
            qwertzuiop,                   WEAK
            aB1!x,                        WEAK
            pä€ß,                         WEAK
            four plain words,             GOOD
            correct horse battery staple, GOOD
            T8#kd9$Lw2!zPq,               GOOD
            """)
    void whatIsEasyToGuessIsWeakWhateverItsCharacters(String password, PasswordStrength.Grade grade) {
        assertThat(strength(password, Locale.ENGLISH).grade()).isEqualTo(grade);
    }

    @Test
    void itSaysWhyInTheUsersLanguage() {
        assertThat(strength("Password1!", Locale.ENGLISH).advice()).contains("commonly used password");
        assertThat(strength("Password1!", Locale.GERMAN).advice()).contains("Passwort");
        assertThat(strength("T8#kd9$Lw2!zPq", Locale.ENGLISH).advice()).isEmpty();
    }

    @Test
    void theBarGrowsWithTheGuesses() {
        assertThat(strength("", Locale.ENGLISH)).isEqualTo(PasswordStrength.NOTHING);
        int weak = strength("secret", Locale.ENGLISH).percent();
        int better = strength("four plain", Locale.ENGLISH).percent();
        assertThat(weak).isLessThan(better);
        assertThat(strength("four plain words for a bar", Locale.ENGLISH).percent())
                .isEqualTo(100);
    }

    @Test
    void aVeryLongOneIsEstimatedByItsBeginning() {
        assertThat(strength("four plain words and more ".repeat(200), Locale.ENGLISH)
                        .grade())
                .isEqualTo(PasswordStrength.Grade.GOOD);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Password1!,       OFF,  true
            Password1!,       FAIR, false
            four plain words, FAIR, true
            Password1!,       GOOD, false
            four plain words, GOOD, true
            """)
    void aRuleTakesWhatTheBarPraises(String password, MinimumStrength least, boolean taken) {
        try (var typed = Passphrase.owning(password.toCharArray())) {
            assertThat(new ZxcvbnCheck().reaches(typed, least)).isEqualTo(taken);
        }
    }

    private static PasswordStrength strength(String password, Locale locale) {
        try (var typed = Passphrase.owning(password.toCharArray())) {
            return PasswordStrength.of(typed, locale);
        }
    }
}
