package org.sealwright.certificates.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.certificates.usecase.Comparison.Part;
import org.sealwright.certificates.usecase.Comparison.Sign;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.core.problem.Problem;
import org.sealwright.kit.description.Excerpt;
import org.sealwright.kit.description.Value;
import org.sealwright.kit.description.Value.Day;
import org.sealwright.kit.description.Value.Identifier;
import org.sealwright.kit.description.Value.Text;
import org.sealwright.kit.description.Value.Word;
import org.sealwright.kit.usecase.DescribeCertificate;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.NameChains;

class CompareCertificatesTest {
    private static final int MANY = 60_000;
    private static final String USAGES = "2.5.29.15";
    private static final String CONSTRAINTS = "2.5.29.19";

    private final Surroundings here = new Surroundings();
    private final Identity anna = here.maker.person("Anna", "anna@example.org", here.root);

    private Certificate renewed(String from, String until) {
        here.maker.valid(from, until);
        return here.maker.again(anna, here.root);
    }

    private List<Word> relation(Certificate second) throws Problem {
        return here.compare.compare(anna.certificate(), second).relation();
    }

    @Test
    void aCertificateIsTheSameAsItself() throws Exception {
        var comparison = here.compare.compare(anna.certificate(), anna.certificate());
        assertThat(comparison.same()).isTrue();
        assertThat(comparison.relation()).isEmpty();
        assertThat(comparison.differences()).isEmpty();
    }

    /// The first ends on 1 January 2036.
    @ParameterizedTest
    @CsvSource({
        "2037-01-01T00:00:00Z, compare.longer.years, 1",
        "2038-01-11T00:00:00Z, compare.longer.years, 2",
        "2036-04-01T00:00:00Z, compare.longer.months, 3",
        "2036-03-01T00:00:00Z, compare.longer.months, 2",
        "2036-01-15T00:00:00Z, compare.longer.days, 14",
        "2035-01-01T00:00:00Z, compare.shorter.years, 1",
        "2035-12-31T00:00:00Z, compare.shorter.days, 1"
    })
    void howMuchLongerItIsValidIsSaidInUnitsPeopleUse(String until, String key, long number) throws Exception {
        assertThat(relation(renewed("2026-06-01T00:00:00Z", until)))
                .containsExactly(Word.of("compare.key.same"), Word.of(key, number, new Day(Instant.parse(until))));
    }

    @Test
    void anotherKeyNameAddressAndIssuerAreSaid() throws Exception {
        var other = here.maker.person("Anna Neu", "neu@example.org", here.maker.root("New Root"));
        assertThat(relation(other.certificate()))
                .containsExactly(
                        Word.of("compare.key.other"),
                        Word.of("compare.end.same"),
                        Word.of("compare.owner"),
                        Word.of("compare.addresses.more", new Text("neu@example.org")),
                        Word.of("compare.addresses.fewer", new Text("anna@example.org")),
                        Word.of("compare.issuer"));
    }

    @Test
    void theCaseOfAnAddressIsNoDifferenceWorthASentence() throws Exception {
        var other = here.maker.person("Anna", "Anna@Example.org", here.root);
        assertThat(relation(other.certificate()))
                .containsExactly(Word.of("compare.key.other"), Word.of("compare.end.same"));
    }

    @Test
    void anotherKindOfKeyAndAnUseThatIsLostAreSaid() throws Exception {
        var made = renewed("2026-06-01T00:00:00Z", "2036-01-01T00:00:00Z");
        var signsOnly = new Certificate(
                made.encoded(),
                made.sha256(),
                made.subject(),
                made.issuer(),
                made.serial(),
                made.emails(),
                made.notBefore(),
                made.notAfter(),
                new PublicKeyFacts(
                        "RSA",
                        3072,
                        Optional.empty(),
                        here.root.certificate().key().fingerprint()),
                made.signatureAlgorithm(),
                false,
                Optional.of(Set.of(KeyUsage.DIGITAL_SIGNATURE)),
                made.extendedKeyUsage());
        assertThat(relation(signsOnly))
                .containsExactly(
                        Word.of("compare.key.otherKind", new Text("EC P-256"), new Text("RSA 3072")),
                        Word.of("compare.end.same"),
                        Word.of("compare.encrypt.less"));
    }

    @Test
    void fieldsAreSetSideBySideAndMarked() throws Exception {
        var comparison =
                here.compare.compare(anna.certificate(), renewed("2026-06-01T00:00:00Z", "2037-01-01T00:00:00Z"));
        assertThat(comparison.sameKey()).isTrue();
        var key = part(comparison, Word.of("section.key"));
        assertThat(key.sign()).isEqualTo(Sign.SAME);
        assertThat(key.lines())
                .filteredOn(line -> line.name().equals(Word.of("field.curve")))
                .singleElement()
                .matches(line -> line.sign() == Sign.SAME && line.first().equals(line.second()));
        assertThat(key.lines())
                .filteredOn(line -> line.name().equals(Word.of("field.serial")))
                .singleElement()
                .matches(line -> line.sign() == Sign.DIFFERENT);
    }

    @Test
    void whatOnlyOneOfThemSaysIsMarkedSo() throws Exception {
        var second = renewed("2026-06-01T00:00:00Z", "2037-01-01T00:00:00Z");
        var usages = new Extension.KeyUsages(USAGES, true, Set.of(KeyUsage.DIGITAL_SIGNATURE));
        var compare = new CompareCertificates(new DescribeCertificate(
                here.profile,
                new NameChains(),
                certificate -> certificate.equals(second)
                        ? List.of(new Extension.BasicConstraints(CONSTRAINTS, true, false, OptionalInt.empty()))
                        : List.of(usages),
                here.judges,
                here.clock));
        var comparison = compare.compare(anna.certificate(), second);
        assertThat(part(comparison, new Identifier(USAGES)).sign()).isEqualTo(Sign.ONLY_FIRST);
        assertThat(part(comparison, new Identifier(CONSTRAINTS)).sign()).isEqualTo(Sign.ONLY_SECOND);
        assertThat(part(comparison, new Identifier(CONSTRAINTS)).lines())
                .allMatch(
                        line -> line.sign() == Sign.ONLY_SECOND && line.first().isEmpty());
    }

    /// Comparing each with each would be 3.6 thousand million comparisons.
    @Test
    @Timeout(30)
    void certificatesWithTensOfThousandsOfFieldsAreCompared() throws Exception {
        var names = IntStream.range(0, MANY)
                .mapToObj(i -> new GeneralName(GeneralName.Kind.EMAIL, "a" + i + "@example.org"))
                .toList();
        var compare = new CompareCertificates(new DescribeCertificate(
                here.profile,
                new NameChains(),
                certificate -> List.of(new Extension.AlternativeNames("2.5.29.17", false, false, names)),
                here.judges,
                here.clock));
        var second = renewed("2026-06-01T00:00:00Z", "2037-01-01T00:00:00Z");
        var all = part(compare.compare(anna.certificate(), second), new Identifier("2.5.29.17"));
        assertThat(all.lines()).hasSize(MANY).allMatch(line -> line.sign() == Sign.SAME);
        assertThat(all.excerpt(false).shown()).isEqualTo(all.lines().subList(0, Excerpt.MOST));
        assertThat(all.excerpt(false).more()).isEqualTo(MANY - Excerpt.MOST);
        assertThat(all.excerpt(true).shown()).isEmpty();
        assertThat(all.excerpt(true).more()).isZero();
    }

    @Test
    void ofALineWithManyValuesTheFirstAreShown() {
        var values = IntStream.range(0, MANY)
                .<Value>mapToObj(i -> new Text("a" + i + "@example.org"))
                .toList();
        var line = new Comparison.Line(Word.of("field.email"), values, values.subList(0, 3), Sign.DIFFERENT);
        var excerpt = new Part(Word.of("section.addresses"), Sign.SAME, List.of(line, line)).excerpt(true);
        assertThat(excerpt.shown()).singleElement().satisfies(shown -> {
            assertThat(shown.first()).isEqualTo(values.subList(0, Excerpt.MOST));
            assertThat(shown.second()).isEqualTo(values.subList(0, 3));
        });
        assertThat(excerpt.more()).isEqualTo(2 * MANY - Excerpt.MOST);
    }

    private static Part part(Comparison comparison, Value title) {
        return comparison.parts().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
