package org.sealwright.kit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.description.Field;
import org.sealwright.kit.description.Section;
import org.sealwright.kit.description.Value;
import org.sealwright.kit.description.Value.Identifier;
import org.sealwright.kit.description.Value.Text;
import org.sealwright.kit.description.Value.Word;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakeProfile;
import org.sealwright.testkit.FakeRoots;
import org.sealwright.testkit.FakeVerdicts;
import org.sealwright.testkit.NameChains;

class DescribeCertificateTest {
    private static final Trust FOR_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final CertificateMaker maker = new CertificateMaker();
    private final FakeDatabase database = new FakeDatabase();
    private final FakeVerdicts verdicts = new FakeVerdicts();
    private final Identity root = maker.root("Old Root");

    @Test
    void anOwnCertificateIsToldInPlainSentences() throws Exception {
        store(root, FOR_MAIL);
        var anna = storeOwn(maker.person("Anna", "anna@example.org", root));
        assertThat(sentences(anna))
                .containsExactly(
                        "This certificate identifies «Anna» with the address anna@example.org.",
                        "Its private key is here: until January 1, 2036 you can sign mail with it and others can"
                                + " encrypt to you.",
                        "Mail that was encrypted to it stays readable as long as you keep the key.",
                        "It was issued by «Old Root», a root that is here.",
                        "It is valid from January 1, 2026 until January 1, 2036.",
                        "The private key came in a file: your certificate authority or another program made it.");
    }

    @Test
    void untilItIsJudgedNothingIsSaidAboutItsUse() throws Exception {
        store(root, FOR_MAIL);
        var anna = storeOwn(maker.person("Anna", "anna@example.org", root));
        assertThat(describe().describe(anna.certificate().sha256()).summary())
                .extracting(Word::key)
                .containsExactly("summary.person", "summary.chain.byRoot", "summary.valid", "summary.origin.from-file");
    }

    @Test
    void whatKeepsItFromMailIsSaidOnceWithWhatHelps() throws Exception {
        store(root, Trust.NONE);
        var anna = storeOwn(maker.person("Anna", "anna@example.org", root));
        assertThat(sentences(anna).get(1))
                .isEqualTo("Its private key is here, but at present you cannot use it for mail. The chain ends at"
                        + " «Old Root», which is not trusted for mail. If you know and trust «Old Root», set its trust"
                        + " for mail under Authorities.");
    }

    @Test
    void ofOtherPeopleItIsSaidWhatYouCanDo() throws Exception {
        store(root, FOR_MAIL);
        assertThat(sentences(store(maker.person("Bob", "bob@example.net", root), Trust.NONE)))
                .contains("You can send encrypted mail to this person and check their signatures, until January 1,"
                        + " 2036.");
        assertThat(sentences(store(maker.person("eve@example.net", "eve@example.net", root), Trust.NONE)))
                .startsWith("This certificate identifies the owner of the address eve@example.net.");
    }

    @Test
    void oneUseThatFailsIsToldBesideTheOneThatWorks() throws Exception {
        store(root, FOR_MAIL);
        var anna = storeOwn(maker.person("Anna", "anna@example.org", root));
        verdicts.decide(
                anna.certificate(),
                Purpose.ENCRYPT,
                new Verdict.Bad(new Reason.KeyUnsupported(anna.certificate()), List.of(anna.certificate())));
        assertThat(sentences(anna))
                .contains("Its private key is here: until January 1, 2036 you can sign mail with it.")
                .anyMatch(sentence -> sentence.startsWith("At present nobody can encrypt to you with it. The key of"));
    }

    @Test
    void anAuthorityThatEndsBeforeSetsTheEnd() throws Exception {
        maker.valid("2025-01-01T00:00:00Z", "2027-05-12T00:00:00Z");
        var early = maker.root("Early Root");
        store(early, FOR_MAIL);
        maker.valid("2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z");
        assertThat(sentences(storeOwn(maker.person("Anna", "anna@example.org", early))))
                .contains(
                        "Its private key is here: until May 12, 2027 you can sign mail with it and others can encrypt"
                                + " to you.",
                        "That is when «Early Root» above it ends.",
                        "Mail that was encrypted to it stays readable as long as you keep the key.");
    }

    @Test
    void theEndOfItsLifeIsTold() throws Exception {
        maker.valid("2025-01-01T00:00:00Z", "2026-12-01T00:00:00Z");
        assertThat(keys(store(maker.person("Soon", "a@example.org", root), Trust.NONE)))
                .contains("summary.endsSoon", "summary.chain.incomplete");
        maker.valid("2025-01-01T00:00:00Z", "2026-11-01T00:00:00Z");
        assertThat(keys(storeOwn(maker.person("Gone", "b@example.org", root))))
                .contains("summary.expired", "summary.gone.own")
                .noneMatch(key -> key.startsWith("summary.cannot"));
        maker.valid("2027-01-01T00:00:00Z", "2028-11-01T00:00:00Z");
        assertThat(keys(store(maker.person("Early", "c@example.org", root), Trust.NONE)))
                .contains("summary.notYet");
    }

    @Test
    void anAuthorityIsToldWithWhatItMayVouchFor() throws Exception {
        assertThat(keys(store(root, Trust.NONE)))
                .containsExactly(
                        "summary.authority",
                        "summary.cannot.authority",
                        "summary.trust.none",
                        "summary.selfIssued.root",
                        "summary.valid");
        var trusted = store(maker.root("Trusted"), FOR_MAIL);
        var described = describe(
                new Extension.BasicConstraints("2.5.29.19", true, true, OptionalInt.of(0)),
                new Extension.NameConstraints(
                        "2.5.29.30",
                        true,
                        List.of(new GeneralName(GeneralName.Kind.EMAIL, "clinic.example")),
                        List.of()));
        assertThat(said(described, described.describe(trusted.certificate())))
                .contains(
                        "It may vouch for mail certificates until January 1, 2036.",
                        "It may not set up further authorities.",
                        "It may vouch only for addresses of: clinic.example.",
                        "It is trusted for e-mail.");
    }

    @Test
    void whatIsOnlyLookedAtIsSaidNotToBeHere() throws Exception {
        var stranger = maker.root("Elsewhere").certificate();
        var description = describe().describe(stranger);
        assertThat(description.here()).isFalse();
        assertThat(description.summary()).extracting(Word::key).contains("summary.notHere");
        assertThat(description.sections()).extracting(Section::title).doesNotContain(Word.of("section.database"));
    }

    @Test
    void whatTheIssuerCheckedAndWhatCannotBeReadIsSaid() throws Exception {
        var anna = store(maker.person("Anna", "anna@example.org", root), Trust.NONE);
        var described = describe(
                        new Extension.Policies(
                                "2.5.29.32",
                                false,
                                List.of(new Extension.Policies.Policy("2.23.140.1.5.1.3", List.of(), List.of()))),
                        new Extension.Unknown("2.5.29.15", true, Der.of(new byte[] {5, 0})),
                        new Extension.Unknown("1.2.3", false, Der.of(new byte[] {5, 0})))
                .describe(anna.certificate());
        assertThat(described.plain())
                .extracting(Word::key)
                .contains("summary.checked.mailbox")
                .containsOnlyOnce("summary.unreadable");
    }

    @Test
    void theChainGoesUpToTheRoot() throws Exception {
        store(root, Trust.NONE);
        var below = maker.intermediate("Below", root);
        store(below, Trust.NONE);
        var anna = storeOwn(maker.person("Anna", "anna@example.org", below));
        var chain = describe().describe(anna.certificate().sha256()).chain();
        assertThat(chain.certificates()).containsExactly(anna.certificate(), below.certificate(), root.certificate());
        assertThat(chain.complete()).isTrue();
    }

    @Test
    void fingerprintsAreThere() throws Exception {
        var anna = storeOwn(maker.person("Anna", "anna@example.org", root));
        var fields = describe().describe(anna.certificate().sha256()).sections().stream()
                .filter(section -> section.title().equals(Word.of("section.fingerprints")))
                .flatMap(section -> section.fields().stream())
                .toList();
        var sha1 = java.security.MessageDigest.getInstance("SHA-1")
                .digest(anna.certificate().encoded().toByteArray());
        assertThat(fields)
                .contains(
                        Field.of(
                                "field.sha256",
                                new Text(anna.certificate().sha256().colons())),
                        Field.of(
                                "field.sha1",
                                new Text(HexFormat.ofDelimiter(":")
                                        .withUpperCase()
                                        .formatHex(sha1))));
    }

    @Test
    void everyKindOfExtensionHasFields() throws Exception {
        var anna = store(maker.person("Anna", "anna@example.org", root), Trust.NONE);
        var described = describedWith(
                anna,
                new Extension.BasicConstraints("2.5.29.19", true, true, OptionalInt.of(0)),
                new Extension.KeyUsages("2.5.29.15", true, Set.of(KeyUsage.CRL_SIGN, KeyUsage.DIGITAL_SIGNATURE)),
                new Extension.ExtendedKeyUsage("2.5.29.37", false, List.of("1.3.6.1.5.5.7.3.4")),
                new Extension.AlternativeNames(
                        "2.5.29.17",
                        false,
                        false,
                        List.of(new GeneralName(GeneralName.Kind.EMAIL, "anna@example.org"))),
                new Extension.SubjectKeyIdentifier("2.5.29.14", false, "0a0b"),
                new Extension.AuthorityKeyIdentifier("2.5.29.35", false, ""),
                new Extension.Policies(
                        "2.5.29.32",
                        false,
                        List.of(new Extension.Policies.Policy(
                                "2.23.140.1.5.1.3", List.of("http://cps.example"), List.of("read it")))),
                new Extension.RevocationLists("2.5.29.31", false, false, List.of("http://crl.example")),
                new Extension.AuthorityInformation(
                        "1.3.6.1.5.5.7.1.1", false, List.of("http://ocsp.example"), List.of(), List.of()),
                new Extension.NameConstraints(
                        "2.5.29.30", true, List.of(new GeneralName(GeneralName.Kind.DNS, "example.org")), List.of()),
                new Extension.SmimeCapabilities("1.2.840.113549.1.9.15", false, List.of("2.16.840.1.101.3.4.1.42")),
                new Extension.Text("2.16.840.1.113730.1.13", false, "<html>"),
                new Extension.Unknown("1.2.3", true, Der.of(new byte[] {5, 0})));
        assertThat(described).hasSize(13);
        assertThat(described.get(0).critical()).isTrue();
        assertThat(described.get(0).fields()).hasSize(2);
        assertThat(described.get(1).fields().getFirst().values())
                .containsExactly(Word.of("keyUsage.digital_signature"), Word.of("keyUsage.crl_sign"));
        assertThat(described.get(2).fields().getFirst().values()).containsExactly(new Identifier("1.3.6.1.5.5.7.3.4"));
        assertThat(described.get(5).fields()).isEmpty();
        assertThat(described.get(6).fields().getFirst().values()).hasSize(3);
        assertThat(described.get(12).fields()).containsExactly(Field.of("field.raw", new Value.Hex("0500")));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> describe().describe(Fingerprint.of(new byte[0])));
    }

    /// The sections of the extensions, which come last.
    private List<Section> describedWith(StoredCertificate stored, Extension... extensions) throws Problem {
        var sections = describe(extensions).describe(stored.certificate()).sections();
        return sections.subList(sections.size() - extensions.length, sections.size());
    }

    private DescribeCertificate describe(Extension... extensions) {
        return new DescribeCertificate(
                new FakeProfile(database),
                new NameChains(),
                _ -> List.of(extensions),
                new JudgeCertificates(verdicts, new FakeRoots(), clock),
                clock);
    }

    private List<String> keys(StoredCertificate stored) throws Problem {
        return describe().judged(describe().describe(stored.certificate())).summary().stream()
                .map(Word::key)
                .toList();
    }

    private List<String> sentences(StoredCertificate stored) throws Problem {
        return said(describe(), describe().describe(stored.certificate()));
    }

    private List<String> said(DescribeCertificate describe, Description description) throws Problem {
        var words = new EnglishWords(clock);
        return describe.judged(description).summary().stream()
                .map(words::say)
                .map(String::strip)
                .toList();
    }

    private static final class EnglishWords extends PlainWords {
        EnglishWords(Clock clock) {
            super(Texts.beside(PlainWords.class, new Texts.Language(Locale.US)), new Texts.Language(Locale.US), clock);
        }
    }

    private StoredCertificate store(Identity identity, Trust trust) throws Problem {
        return add(identity, trust, List.of());
    }

    private StoredCertificate storeOwn(Identity identity) throws Problem {
        try (var key = identity.privateKey()) {
            return add(identity, Trust.NONE, List.of(key));
        }
    }

    private StoredCertificate add(Identity identity, Trust trust, List<PrivateKey> keys) throws Problem {
        var entry = new Addition.Entry(
                identity.certificate(), Optional.empty(), Optional.of(trust).filter(one -> !one.equals(Trust.NONE)));
        return database.add(new Addition(List.of(entry), keys), Progress.none())
                .certificates()
                .getFirst()
                .stored();
    }
}
