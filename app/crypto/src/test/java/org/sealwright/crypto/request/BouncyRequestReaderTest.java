package org.sealwright.crypto.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.reading.Source;
import org.sealwright.core.request.RequestFacts;
import org.sealwright.core.request.RequestFacts.Proof;
import org.sealwright.core.request.RequestFacts.Weakness;
import org.sealwright.crypto.Corpus;

class BouncyRequestReaderTest {
    private static final Map<String, String> SIGNATURES = Map.of(
            "sha1WithRSAEncryption", "SHA1withRSA",
            "sha256WithRSAEncryption", "SHA256withRSA",
            "sha384WithRSAEncryption", "SHA384withRSA",
            "sha512WithRSAEncryption", "SHA512withRSA",
            "ecdsa-with-SHA256", "SHA256withECDSA",
            "ecdsa-with-SHA384", "SHA384withECDSA",
            "ecdsa-with-SHA512", "SHA512withECDSA",
            "Ed25519", "Ed25519",
            "RSASSA-PSS", "SHA256withRSAandMGF1");

    private static final Map<String, String> EXTENSIONS =
            Map.of("subjectAltName", "2.5.29.17", "extendedKeyUsage", "2.5.29.37");

    private final BouncyRequestReader reader = new BouncyRequestReader();

    static Stream<JsonObject> corpus() {
        return Corpus.expected("csr", "cases").stream();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyRequestOfTheCorpusIsReadAsExpected(JsonObject expected) throws Problem {
        var file = Corpus.at("csr", expected.get("file").getAsString());
        if (!Corpus.flag(expected, "opens")) {
            assertThatThrownBy(() -> reader.read(new Source.File(file)))
                    .isInstanceOf(DamagedInput.class)
                    .extracting(problem -> ((Problem) problem).file().orElseThrow())
                    .isEqualTo(file);
            return;
        }
        RequestFacts facts = reader.read(new Source.File(file));

        assertThat(facts.subject().toString().replace("E=", "1.2.840.113549.1.9.1="))
                .isEqualTo(expected.get("subject").getAsString());
        assertThat(alternativeNames(facts)).isEqualTo(Corpus.texts(expected, "emails"));
        assertThat(facts.proof() == Proof.RIGHT).isEqualTo(Corpus.flag(expected, "signature_valid"));
        assertThat(facts.signatureAlgorithm())
                .isEqualTo(SIGNATURES.get(expected.get("signature_algorithm").getAsString()));
        assertThat(facts.extensions())
                .extracting(Extension::oid)
                .containsExactlyInAnyOrderElementsOf(Corpus.texts(expected, "extensions").stream()
                        .map(EXTENSIONS::get)
                        .toList());
        Corpus.text(expected, "spki_sha256")
                .ifPresent(hex -> assertThat(facts.key().fingerprint().hex()).isEqualTo(hex));
    }

    private static List<String> alternativeNames(RequestFacts facts) {
        return facts.extensions().stream()
                .filter(Extension.AlternativeNames.class::isInstance)
                .flatMap(extension -> ((Extension.AlternativeNames) extension).names().stream())
                .map(GeneralName::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            openssl-rsa.csr,
            openssl-no-san.csr,                  ADDRESS_ONLY_IN_SUBJECT
            sha1.csr,                            WEAK_SIGNATURE
            thunderbird-153-ecc-secp384r1.csr,   ADDRESS_NOT_ASCII
            thunderbird-153-rsa-4096.csr,        NO_ADDRESS
            """)
    void whatAnAuthorityWillObjectToIsFound(String file, Weakness weakness) throws Problem {
        var found = reader.read(new Source.File(Corpus.at("csr", file))).weaknesses();

        if (weakness == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsExactly(weakness);
        }
    }

    @Test
    void aChallengePasswordIsSeenAndItsTextIsNotKept() throws Problem {
        var facts = reader.read(new Source.File(Corpus.at("csr", "challenge-password.csr")));

        assertThat(facts.challengePassword()).isTrue();
        assertThat(facts.otherAttributes()).isEmpty();
    }

    /// The forms in which text arrives from mails, web forms and Windows.
    @Test
    void theFormOfTheTextDoesNotMatter() throws Problem {
        String pem = new String(Corpus.bytes("csr", "openssl-ec.csr"), StandardCharsets.US_ASCII);
        byte[] der = reader.read(new Source.File(Corpus.at("csr", "openssl-ec.csr")))
                .encoded()
                .toByteArray();
        String bare = Base64.getMimeEncoder().encodeToString(der);
        var forms = List.of(
                der,
                bare.getBytes(StandardCharsets.US_ASCII),
                pem.getBytes(StandardCharsets.UTF_16),
                pem.getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + pem).getBytes(StandardCharsets.UTF_8),
                ("Dear CA,\n\n> " + pem.replace("\n", "\n> ") + "\nregards").getBytes(StandardCharsets.UTF_8),
                pem.replace("\n", "\r").getBytes(StandardCharsets.US_ASCII),
                pem.replace("CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST").getBytes(StandardCharsets.US_ASCII));

        for (byte[] form : forms) {
            assertThat(reader.read(new Source.Bytes("pasted", form)).encoded().toByteArray())
                    .isEqualTo(der);
        }
    }

    @Test
    void whatIsSomethingElseIsCalledByItsName() {
        assertThatThrownBy(() -> reader.read(new Source.File(Corpus.at("csr", "bad-is-a-certificate.csr"))))
                .hasMessageContaining("it is a certificate");
        assertThatThrownBy(() -> reader.read(new Source.File(Corpus.at("csr", "bad-empty.csr"))))
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> reader.read(new Source.Bytes("pasted", "hello".getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(DamagedInput.class);
        assertThatThrownBy(() -> reader.read(new Source.File(Path.of("nowhere.csr"))))
                .isInstanceOf(CannotRead.class);
    }

    /// Tens of thousands of addresses, each twice.
    @Test
    void everyAddressIsToldOnceInTheOrderOfTheRequest() throws Exception {
        List<String> asked = IntStream.range(0, 20_000)
                .mapToObj(number -> "a" + number + "@x.org")
                .toList();

        var facts = reader.read(new Source.Bytes("many.csr", request(asked, asked)));

        assertThat(facts.emails()).isEqualTo(asked);
    }

    @Test
    void aRequestThatIsLargerThanAnyIsRefused() throws Exception {
        var tooLong = List.of("a".repeat(1 << 20) + "@example.org");

        assertThatThrownBy(() -> reader.read(new Source.Bytes("large.csr", request(tooLong, List.of()))))
                .isInstanceOf(RefusedAsUnsafe.class)
                .hasMessageContaining("1 MiB");
    }

    /// With addresses in the alternative name and in the subject.
    private static byte[] request(List<String> names, List<String> inSubject) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var subject = new X500NameBuilder(BCStyle.INSTANCE);
        inSubject.forEach(address -> subject.addRDN(BCStyle.EmailAddress, address));
        var extensions = new ExtensionsGenerator();
        extensions.addExtension(
                org.bouncycastle.asn1.x509.Extension.subjectAlternativeName,
                false,
                new GeneralNames(names.stream()
                        .map(name -> new org.bouncycastle.asn1.x509.GeneralName(
                                org.bouncycastle.asn1.x509.GeneralName.rfc822Name, name))
                        .toArray(org.bouncycastle.asn1.x509.GeneralName[]::new)));
        return new JcaPKCS10CertificationRequestBuilder(subject.build(), pair.getPublic())
                .addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
                .getEncoded();
    }

    /// Any octet changed or cut off: an answer or a [Problem], never anything else.
    @Test
    void damageIsAnsweredAndNeverFails() {
        byte[] der = Base64.getMimeDecoder()
                .decode(new String(Corpus.bytes("csr", "openssl-ec.csr"), StandardCharsets.US_ASCII)
                        .replaceAll("-----.*-----", ""));
        var random = new Random(7);
        int answered = 0;
        for (int i = 0; i < 4 * der.length; i++) {
            byte[] damaged = der.clone();
            damaged[i % der.length] = (byte) random.nextInt();
            answered += answers(damaged) + answers(java.util.Arrays.copyOf(der, i % der.length));
        }
        assertThat(answered).isPositive();
    }

    private int answers(byte[] damaged) {
        try {
            reader.read(new Source.Bytes("damaged", damaged));
            return 1;
        } catch (DamagedInput | RefusedAsUnsafe _) {
            return 0;
        } catch (Problem e) {
            throw new AssertionError("an answer of another kind", e);
        }
    }
}
