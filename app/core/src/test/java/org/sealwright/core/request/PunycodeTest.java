package org.sealwright.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunycodeTest {
    /// RFC 3492 section 7.1: (A) Arabic, (B) Chinese, (E) Hebrew, (J) Spanish, (L) 3年B組金八先生, (S).
    @ParameterizedTest
    @CsvSource(textBlock = """
            ليهمابتكلموشعربي؟,                       egbpdaj6bu4bxfgehfvwxn
            他们为什么不说中文,                         ihqwcrb4cv8a8dqg056pqjye
            למההםפשוטלאמדבריםעברית,                4dbcagdahymbxekheh6e0a7fei0b
            porquénopuedensimplementehablarenespañol, porqunopuedensimplementehablarenespaol-fmd56a
            3年b組金八先生,                             3b-ww4c5e180e575a65lsy2b
            -> $1.00 <-,                               -> $1.00 <--
            """)
    void theExamplesOfTheStandardComeOut(String label, String encoded) {
        assertThat(Punycode.encoded(label)).isEqualTo(encoded);
    }
}
