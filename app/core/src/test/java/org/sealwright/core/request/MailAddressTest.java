package org.sealwright.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailAddressTest {
    private static String written(String typed) {
        return switch (MailAddress.check(typed)) {
            case MailAddress.Check.Sound(var address) -> address.toString();
            case MailAddress.Check.Faulty(var fault) -> fault.code();
        };
    }

    /// The A-labels were computed with Python's idna 3.13 (`idna.encode(…, uts46=True)`).
    @ParameterizedTest
    @CsvSource(textBlock = """
            anna@example.com,             anna@example.com
            ' anna@example.com ',         anna@example.com
            Anna.Muster+x@Example.COM,    Anna.Muster+x@example.com
            o'neill@example.ie,           o'neill@example.ie
            anna@müller.example,          anna@xn--mller-kva.example
            anna@MÜLLER.example,          anna@xn--mller-kva.example
            anna@straße.example,          anna@xn--strae-oqa.example
            anna@例え.テスト,               anna@xn--r8jz45g.xn--zckzah
            anna@例え。テスト,              anna@xn--r8jz45g.xn--zckzah
            anna@ｅｘａｍｐｌｅ.com,         anna@example.com
            anna@παράδειγμα.δοκιμή,       anna@xn--hxajbheg2az3al.xn--jxalpdlp
            anna@βόλος.com,               anna@xn--nxasmm1c.com
            anna@उदाहरण.परीक्षा,              anna@xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g
            anna@xn--mller-kva.example,   anna@xn--mller-kva.example
            jürgen@müller.example,        jürgen@xn--mller-kva.example
            老师@example.com,              老师@example.com
            """)
    void anAddressIsWrittenAsCertificatesHaveIt(String typed, String expected) {
        assertThat(written(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                        empty
            '   ',                     empty
            anna,                      at-missing
            anna@example@com,          several-ats
            @example.com,              local-missing
            anna@,                     domain-missing
            anna b@example.com,        local-characters
            '"anna b"@example.com',    local-characters
            Anna <anna@example.com>,   local-characters
            .anna@example.com,         local-dots
            anna.@example.com,         local-dots
            an..na@example.com,        local-dots
            anna@example,              domain-without-dot
            anna@example..com,         domain-dots
            anna@.example.com,         domain-dots
            anna@example.com.,         domain-dots
            anna@-example.com,         domain-characters
            anna@example-.com,         domain-characters
            anna@exa mple.com,         domain-characters
            anna@exa_mple.com,         domain-characters
            anna@[192.0.2.1],          domain-characters
            anna@192.0.2.1,            domain-is-number
            anna@☃.example,            domain-characters
            anna@-ü.example,           domain-characters
            """)
    void whatIsNoAddressHasAReason(String typed, String code) {
        assertThat(written(typed)).isEqualTo(code);
    }

    @Test
    void charactersThatCannotBeSeenAreRefused() {
        assertThat(written("an\u202ena@example.com")).isEqualTo("local-characters");
        assertThat(written("an\u200bna@example.com")).isEqualTo("local-characters");
        assertThat(written("an\u00a0na@example.com")).isEqualTo("local-characters");
        assertThat(written("an\ud83dna@example.com")).isEqualTo("local-characters");
        assertThat(written("anna@exa\u202emple.com")).isEqualTo("domain-characters");
        assertThat(written("anna@exa\u0000mple.com")).isEqualTo("domain-characters");
        assertThat(written("anna@\u0301a.example")).isEqualTo("domain-characters");
    }

    @Test
    void aLocalPartHasAtMost64OctetsOfUtf8() {
        assertThat(written("a".repeat(64) + "@example.com")).endsWith("@example.com");
        assertThat(written("a".repeat(65) + "@example.com")).isEqualTo("local-too-long");
        assertThat(written("ü".repeat(32) + "@example.com")).endsWith("@example.com");
        assertThat(written("ü".repeat(33) + "@example.com")).isEqualTo("local-too-long");
    }

    @Test
    void anAddressHasAtMost254OctetsAndALabel63() {
        String domain = ("a".repeat(60) + ".").repeat(4) + "org"; // 247
        assertThat(written("anna12@" + domain)).hasSize(254);
        assertThat(written("anna123@" + domain)).isEqualTo("too-long");
        assertThat(written("anna@" + "a".repeat(64) + ".org")).isEqualTo("domain-label-too-long");
        assertThat(written("anna@" + "ü".repeat(63) + ".org")).isEqualTo("domain-label-too-long");
        assertThat(written("anna@" + "ü".repeat(1_000_000) + ".org")).isEqualTo("domain-label-too-long");
    }

    @Test
    void aDecomposedLetterBecomesOne() {
        assertThat(written("ju\u0308rgen@mu\u0308ller.example")).isEqualTo("jürgen@xn--mller-kva.example");
    }

    @Test
    void onlyALocalPartBeyondAsciiNeedsTheOtherNameForm() {
        assertThat(((MailAddress.Check.Sound) MailAddress.check("jürgen@a.example"))
                        .address()
                        .international())
                .isTrue();
        assertThat(((MailAddress.Check.Sound) MailAddress.check("anna@ä.example"))
                        .address()
                        .international())
                .isFalse();
    }
}
