package org.sealwright.kit.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.core.revocation.RevocationStatus.Means;
import org.sealwright.core.revocation.RevocationStatus.NotChecked;
import org.sealwright.core.revocation.RevocationStatus.Why;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker;

class RevocationWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String LOCATION = "http://crl.example/list.crl";

    private final CertificateMaker maker = new CertificateMaker();
    private final Certificate anna =
            maker.person("Anna", "anna@clinic.example", maker.root("Root")).certificate();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyStateAndEveryReasonHasASentenceOfItsOwn(String language) {
        var words = words(Locale.of(language));
        Stream<RevocationStatus> known = Stream.of(
                new RevocationStatus.Good(Means.OCSP, NOW, NOW),
                new RevocationStatus.Revoked(Means.CRL, NOW, Optional.empty()),
                new RevocationStatus.Revoked(Means.CRL, NOW, Optional.of("keyCompromise")),
                new RevocationStatus.Unknown());
        Stream<RevocationStatus> notChecked = Stream.of(Why.values()).map(why -> new NotChecked(why, LOCATION));

        assertThat(Stream.concat(known, notChecked).map(status -> words.sentence(anna, status)))
                .allSatisfy(sentence ->
                        assertThat(sentence).contains("«Anna»").endsWith(".").doesNotContain("{"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsTooLargeIsToldWithItsPlace() {
        assertThat(words(Locale.ENGLISH).sentence(anna, new NotChecked(Why.TOO_LARGE, LOCATION)))
                .contains("larger than is ever needed", LOCATION);
    }

    private static RevocationWords words(Locale locale) {
        return new RevocationWords(new OneBundle(new Texts.Language(locale)));
    }

    /// Has no words of its own.
    private static final class OneBundle extends PlainWords {
        OneBundle(Texts.Language language) {
            super(Texts.beside(PlainWords.class, language), language, Clock.fixed(NOW, ZoneOffset.UTC));
        }
    }
}
