package org.sealwright.kit.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sealwright.kit.words.KeyNames.Entry;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker;

class KeyNamesTest {
    private final CertificateMaker maker = new CertificateMaker();
    private final CertificateMaker.Identity root = maker.root("Root");
    private final Entry one =
            Entry.of(maker.person("Anna", "anna@clinic.example", root).certificate());
    private final Entry other =
            Entry.of(maker.person("Anna", "anna@clinic.example", root).certificate());

    @Test
    void aKeyIsCalledByItsAddressWhatItIsForAndUntilWhen() {
        assertThat(names(Locale.ENGLISH).of(one)).matches("anna@clinic\\.example, for .+, valid until .+");
        assertThat(names(Locale.GERMAN).of(one)).contains("gültig bis");
    }

    @Test
    void whatWouldBeCalledAlikeGetsTheBeginningOfItsFingerprint() {
        assertThat(names(Locale.ENGLISH).of(List.of(one, other)))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches(".+, ID [0-9a-f]{8}"));
        assertThat(names(Locale.ENGLISH).of(List.of(one))).noneMatch(name -> name.contains("ID"));
    }

    @Test
    void keysWithoutCertificateSaySoAndDiffer() {
        var lone = List.of(Entry.alone(one.key(), ""), Entry.alone(other.key(), ""), Entry.alone(one.key(), "mine"));

        assertThat(names(Locale.ENGLISH).of(lone))
                .doesNotHaveDuplicates()
                .allMatch(name ->
                        name.startsWith("Key without certificate, " + one.key().shortName()))
                .last()
                .asString()
                .endsWith("«mine»");
    }

    private static KeyNames names(Locale locale) {
        return new KeyNames(new OneBundle(new Texts.Language(locale)));
    }

    /// Has no words of its own.
    private static final class OneBundle extends PlainWords {
        OneBundle(Texts.Language language) {
            super(
                    Texts.beside(PlainWords.class, language),
                    language,
                    Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
        }
    }
}
