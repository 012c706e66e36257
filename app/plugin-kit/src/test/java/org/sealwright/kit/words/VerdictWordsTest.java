package org.sealwright.kit.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Remark;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker;

class VerdictWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final CertificateMaker maker = new CertificateMaker();
    private final Certificate root = maker.root("Root").certificate();
    private final Certificate anna =
            maker.person("Anna", "anna@clinic.example", maker.root("Root")).certificate();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyReasonHasASentenceOfItsOwn(String language) {
        var words = words(Locale.of(language));

        assertThat(reasons().map(words::sentence))
                .allSatisfy(sentence ->
                        assertThat(sentence).contains("«").endsWith(".").doesNotContain("{"))
                .doesNotHaveDuplicates();
        assertThat(reasons().map(Object::getClass).map(Class::getSimpleName).collect(Collectors.toSet()))
                .isEqualTo(Stream.of(Reason.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void onlyAnAuthorityItselfNeedsNoAdvice(String language) {
        var words = words(Locale.of(language));

        assertThat(reasons().filter(reason -> words.advice(reason).isEmpty()))
                .containsExactly(new Reason.IsAnAuthority(root));
    }

    @Test
    void anOfferIsNamedAndMadeSafe() {
        var reason = new Reason.IssuerMissing(anna, List.of("http://ca.example/\u202Ex.cer"));

        assertThat(words(Locale.ENGLISH).advice(reason))
                .isEqualTo("It is offered at http://ca.example/\\u{202E}x.cer:"
                        + " get it and import it under Authorities.");
    }

    @Test
    void answersBeginWithYesOrNo() {
        var words = words(Locale.ENGLISH);

        assertThat(words.answer(new Verdict.Good(List.of(anna, root), List.of(new Remark.KeyShort(anna, 1024)))))
                .isEqualTo("Yes. «Root» is trusted and vouches for it."
                        + " But the key of «Anna» has only 1,024 bits, which others refuse.");
        assertThat(words.answer(new Verdict.Good(List.of(root), List.of()))).startsWith("Yes. ");
        assertThat(words.answer(new Verdict.Bad(new Reason.Distrusted(root), List.of(root))))
                .startsWith("No. «Root» is marked");
        assertThat(words.purpose(Purpose.SIGN)).isEqualTo("Signing");
    }

    @Test
    void aRevocationSaysWhyIfTheAuthorityDoes() {
        var words = words(Locale.ENGLISH);

        assertThat(words.sentence(new Reason.Revoked(anna, NOW, Optional.of("keyCompromise"))))
                .isEqualTo("The authority took «Anna» back on November 22, 2026: its key became known.");
        assertThat(words.sentence(new Reason.Revoked(anna, NOW, Optional.empty())))
                .isEqualTo("The authority took «Anna» back on November 22, 2026.");
    }

    private Stream<Reason> reasons() {
        return Stream.of(
                new Reason.Expired(anna),
                new Reason.NotYetValid(anna),
                new Reason.IssuerMissing(anna, List.of()),
                new Reason.AuthorityNotTrusted(root),
                new Reason.Distrusted(root),
                new Reason.KeyUsageUnfit(anna),
                new Reason.PurposeUnfit(anna),
                new Reason.NameForbidden(anna, root),
                new Reason.PathTooLong(root),
                new Reason.ChainTooLong(root),
                new Reason.NotAnAuthority(anna),
                new Reason.IsAnAuthority(root),
                new Reason.WeakSignature(anna, "SHA1withRSA"),
                new Reason.SignatureUnsupported(anna, "Ed25519"),
                new Reason.KeyTooSmall(anna, 512),
                new Reason.KeyUnsupported(anna),
                new Reason.UnknownCriticalExtension(anna, "1.2.3"),
                new Reason.ForgedSignature(anna),
                new Reason.Damaged(anna),
                new Reason.WrongAddress(anna, "berta@clinic.example"),
                new Reason.Revoked(anna, NOW, Optional.empty()),
                new Reason.TooComplex(anna));
    }

    private static VerdictWords words(Locale locale) {
        return new VerdictWords(new OneBundle(new Texts.Language(locale)));
    }

    /// Has no words of its own.
    private static final class OneBundle extends PlainWords {
        OneBundle(Texts.Language language) {
            super(Texts.beside(PlainWords.class, language), language, Clock.fixed(NOW, ZoneOffset.UTC));
        }
    }
}
