package org.sealwright.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PassphraseTest {
    @Test
    void closingWipesTheCharactersItOwns() {
        var characters = "geheim".toCharArray();
        var passphrase = Passphrase.owning(characters);
        passphrase.close();
        assertThat(characters).containsOnly('\0');
        assertThatThrownBy(passphrase::copyOfCharacters).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itsUtf8IsThatOfTheText() {
        try (var passphrase = Passphrase.owning("pä€ß🔑".toCharArray())) {
            assertThat(passphrase.copyOfUtf8()).isEqualTo("pä€ß🔑".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void printingRevealsNothing() {
        assertThat(Passphrase.owning("geheim".toCharArray())).hasToString("Passphrase");
    }

    @Test
    void comparesByContent() {
        var one = Passphrase.owning("abc".toCharArray());
        assertThat(one.sameAs(Passphrase.owning("abc".toCharArray()))).isTrue();
        assertThat(one.sameAs(Passphrase.owning("abd".toCharArray()))).isFalse();
        assertThat(one.sameAs(Passphrase.owning("ab".toCharArray()))).isFalse();
    }
}
