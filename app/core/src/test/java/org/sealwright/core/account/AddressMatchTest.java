package org.sealwright.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressMatchTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            anna@example.org,      anna@example.org,               SAME
            anna@example.org,      anna@EXAMPLE.Org,               SAME
            anna@example.org,      Anna@example.org,               SAME_BUT_CASE
            anna@example.org,      anna+work@example.org,          OTHER
            anna@example.org,      anna@example.com,               OTHER
            anna@example.org,      anna@sub.example.org,           OTHER
            anna@example.org,      xanna@example.org,              OTHER
            anna@example.org,      anna,                           OTHER
            anna@example.org,      example.org,                    OTHER
            anna@müller.example,   anna@xn--mller-kva.example,     SAME
            anna@xn--mller-kva.example, anna@MÜLLER.example,       SAME
            jörg@example.org,      jörg@example.org,               SAME
            jörg@example.org,      JÖRG@example.org,               SAME_BUT_CASE
            jörg@example.org,      jorg@example.org,               OTHER
            "a b"@example.org,     "a b"@Example.org,              SAME
            "a@b"@example.org,     "a@b"@example.org,              SAME
            anna@localhost,        anna@LOCALHOST,                 SAME
            """)
    void addressesCompareAsTheStandardSays(String identity, String inCertificate, AddressMatch expected) {
        var certificate = Shelf.good("x").forAddresses(inCertificate).certificate();
        assertThat(AddressMatch.of(identity, certificate)).isEqualTo(expected);
    }

    @Test
    void aLocalPartIsNotNormalised() {
        var decomposed = Shelf.good("x").forAddresses("jo\u0308rg@example.org").certificate();
        assertThat(AddressMatch.of("j\u00f6rg@example.org", decomposed)).isEqualTo(AddressMatch.OTHER);
    }

    @Test
    void theBestOfSeveralCountsAndNoneIsSaid() {
        var several = Shelf.good("x").forAddresses("bob@example.org", "ANNA@example.org", "anna@example.org");
        assertThat(AddressMatch.of("anna@example.org", several.certificate())).isEqualTo(AddressMatch.SAME);
        assertThat(AddressMatch.of(
                        "anna@example.org", Shelf.good("x").forAddresses().certificate()))
                .isEqualTo(AddressMatch.NONE_IN_CERTIFICATE);
    }

    @Test
    void whatMatchesHasTheSameKey() {
        assertThat(AddressMatch.key("Anna@Bücher.example")).isEqualTo(AddressMatch.key("anna@xn--bcher-kva.example"));
        assertThat(AddressMatch.key("anna@a.example")).isNotEqualTo(AddressMatch.key("anna@b.example"));
        assertThat(AddressMatch.key("no address")).isEmpty();
    }
}
