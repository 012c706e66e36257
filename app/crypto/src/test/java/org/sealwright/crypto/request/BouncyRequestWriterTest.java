package org.sealwright.crypto.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedKey;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestContent;
import org.sealwright.core.request.RequestDraft;
import org.sealwright.core.request.RequestFacts;
import org.sealwright.core.request.RequestField;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.request.RequestTemplate.MicrosoftTemplate;
import org.sealwright.core.request.RequestTemplate.SubjectAddress;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.certificate.PublicKeys;
import org.sealwright.testkit.ExternalTool;

class BouncyRequestWriterTest {
    private static final String MAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    private static final String AES_256_CBC = "2.16.840.1.101.3.4.1.42";

    private final JdkKeyMaker maker = new JdkKeyMaker();
    private final BouncyRequestWriter writer = new BouncyRequestWriter();

    @TempDir
    private Path folder;

    private static RequestTemplate template(
            String id,
            Set<RequestField> fields,
            SubjectAddress address,
            boolean named,
            List<String> purposes,
            List<String> capabilities,
            Optional<MicrosoftTemplate> microsoft) {
        return new RequestTemplate(
                id,
                0,
                Map.of("en", new RequestTemplate.Wording(id, "")),
                fields,
                Set.of(),
                Map.of(),
                address,
                named,
                named && !id.equals("address"),
                purposes,
                capabilities,
                microsoft,
                EnumSet.allOf(KeyKind.class),
                KeyKind.DEFAULT);
    }

    private static final RequestTemplate PLAIN = template(
            "plain",
            EnumSet.allOf(RequestField.class),
            SubjectAddress.COMMON_NAME,
            true,
            List.of(),
            List.of(),
            Optional.empty());
    private static final RequestTemplate KEY_ONLY =
            template("key", Set.of(), SubjectAddress.NONE, false, List.of(), List.of(), Optional.empty());
    private static final RequestTemplate ADDRESS_ONLY =
            template("address", Set.of(), SubjectAddress.EMAIL_ADDRESS, true, List.of(), List.of(), Optional.empty());
    private static final RequestTemplate MICROSOFT = template(
            "microsoft",
            EnumSet.allOf(RequestField.class),
            SubjectAddress.COMMON_NAME,
            true,
            List.of(MAIL_PROTECTION),
            List.of(AES_256_CBC, "1.2.840.113549.3.7"),
            Optional.of(new MicrosoftTemplate.Named("User")));

    private static final RequestDraft ANNA = new RequestDraft(
            List.of("anna@example.com", "a.muster@example.com"),
            Map.of(
                    RequestField.NAME, "Anna Müller 🙂",
                    RequestField.ORGANIZATION, "Größe GmbH",
                    RequestField.DEPARTMENT, "Einkauf",
                    RequestField.PLACE, "Köln",
                    RequestField.STATE, "NRW",
                    RequestField.COUNTRY, "DE"));

    static Stream<Arguments> kindsAndTemplates() {
        return EnumSet.allOf(KeyKind.class).stream().flatMap(kind -> Stream.of(PLAIN, KEY_ONLY, ADDRESS_ONLY, MICROSOFT)
                .map(template -> Arguments.of(kind, template)));
    }

    private static RequestContent content(RequestDraft draft, RequestTemplate template) {
        return ((RequestDraft.Check.Sound) draft.check(template)).content();
    }

    private static RequestContent of(String address) {
        return content(new RequestDraft(List.of(address), Map.of()), PLAIN);
    }

    /// Everything `openssl req -verify -text` says about it.
    private String openssl(Der request) throws Exception {
        Path file = folder.resolve("request.csr");
        Files.writeString(file, writer.pem(request));
        return ExternalTool.run(
                        "openssl",
                        "req",
                        "-in",
                        file.toString(),
                        "-verify",
                        "-noout",
                        "-text",
                        "-nameopt",
                        "RFC2253,-esc_msb")
                .ok();
    }

    @ParameterizedTest
    @MethodSource("kindsAndTemplates")
    void opensslVerifiesAndReadsIt(KeyKind kind, RequestTemplate template) throws Exception {
        try (var key = maker.make(kind, Progress.none())) {
            String said = openssl(writer.write(content(ANNA, template), template, key));

            assertThat(said).contains("verify OK");
            assertThat(said.contains("email:anna@example.com, email:a.muster@example.com"))
                    .isEqualTo(template.alternativeNames());
            assertThat(said.contains("Digital Signature")).isEqualTo(template.keyUsage());
            assertThat(said.contains("Key Encipherment"))
                    .isEqualTo(template.keyUsage() && kind.family() == KeyKind.Family.RSA);
            assertThat(said.contains("Key Agreement"))
                    .isEqualTo(template.keyUsage() && kind.family() == KeyKind.Family.EC);
        }
    }

    @Test
    void theDefaultSaysWhatWasFilledInAndNoMore() throws Exception {
        try (var key = maker.make(KeyKind.P_256, Progress.none())) {
            String said = openssl(writer.write(content(ANNA, PLAIN), PLAIN, key));

            assertThat(said)
                    .contains("Subject: emailAddress=anna@example.com,CN=Anna Müller 🙂,OU=Einkauf,O=Größe GmbH,L=Köln,"
                            + "ST=NRW,C=DE")
                    .doesNotContain("Extended Key Usage")
                    .doesNotContain("S/MIME Capabilities");
            assertThat(openssl(writer.write(of("anna@example.com"), PLAIN, key)))
                    .contains("Subject: CN=anna@example.com\n");
        }
    }

    @Test
    void aMicrosoftTemplateIsNamedOrNumbered() throws Exception {
        var numbered = template(
                "numbered",
                Set.of(),
                SubjectAddress.NONE,
                true,
                List.of(),
                List.of(),
                Optional.of(new MicrosoftTemplate.Identified("1.3.6.1.4.1.311.21.8.1.2", 100, 4)));
        try (var key = maker.make(KeyKind.P_256, Progress.none())) {
            assertThat(openssl(writer.write(content(ANNA, MICROSOFT), MICROSOFT, key)))
                    .contains("E-mail Protection")
                    .contains("S/MIME Capabilities")
                    .contains(".U.s.e.r");
            assertThat(read(writer.write(content(ANNA, numbered), numbered, key))
                            .extensions())
                    .anyMatch(extension -> extension.toString().contains("1.3.6.1.4.1.311.21.8.1.2 (100.4)"));
        }
    }

    @Test
    void withoutSubjectTheAddressIsCritical() throws Exception {
        String longest = "a".repeat(60) + "@example.com";
        try (var key = maker.make(KeyKind.P_256, Progress.none())) {
            assertThat(openssl(writer.write(of("jürgen" + longest.substring(10)), PLAIN, key)))
                    .contains("Subject: \n")
                    .contains("Subject Alternative Name: critical");
            // Too long for a common name, which holds 64 characters; emailAddress holds 255.
            assertThat(openssl(writer.write(of(longest), PLAIN, key)))
                    .contains("Subject: emailAddress=" + longest)
                    .doesNotContain("critical\n                email");
        }
    }

    @Test
    void anUmlautDomainIsWrittenInAsciiAndAnUmlautNameAsItsOwnForm() throws Exception {
        try (var key = maker.make(KeyKind.P_256, Progress.none())) {
            assertThat(openssl(writer.write(of("anna@müller.example"), PLAIN, key)))
                    .contains("email:anna@xn--mller-kva.example");
            Der international = writer.write(of("jürgen@müller.example"), PLAIN, key);
            assertThat(openssl(international)).contains("SmtpUTF8Mailbox::jürgen@xn--mller-kva.example");
            assertThat(read(international).emails()).containsExactly("jürgen@xn--mller-kva.example");
        }
    }

    @Test
    void thePemTextHasUniformLinesAndTheFirstThatAuthoritiesLookFor() throws Exception {
        try (var key = maker.make(KeyKind.RSA_2048, Progress.none())) {
            String pem = writer.pem(writer.write(of("anna@example.com"), PLAIN, key));

            assertThat(pem)
                    .startsWith("-----BEGIN CERTIFICATE REQUEST-----\n")
                    .endsWith("\n-----END CERTIFICATE REQUEST-----\n")
                    .doesNotContain("\r");
            assertThat(pem.lines().allMatch(line -> line.length() <= 64)).isTrue();
            assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(pem)).isTrue();
        }
    }

    @Test
    void anExistingKeyOnAnotherCurveSignsToo() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec("brainpoolP384r1"));
        var pair = generator.generateKeyPair();
        var facts = PublicKeys.of(pair.getPublic().getEncoded());
        try (var key = PrivateKey.owning(pair.getPrivate().getEncoded(), facts)) {
            assertThat(openssl(writer.write(of("anna@example.com"), PLAIN, key)))
                    .contains("verify OK")
                    .contains("brainpoolP384r1")
                    .contains("ecdsa-with-SHA384");
        }
    }

    @Test
    void aKeyThatCannotSignIsRefused() throws Exception {
        var pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        var facts = PublicKeys.of(pair.getPublic().getEncoded());
        try (var key = PrivateKey.owning(pair.getPrivate().getEncoded(), facts)) {
            assertThatThrownBy(() -> writer.write(of("anna@example.com"), PLAIN, key))
                    .isInstanceOf(UnsupportedKey.class);
        }
    }

    @Test
    void aBrokenKeyIsToldAsSuch() {
        try (var sound = maker.make(KeyKind.P_256, Progress.none());
                var broken = PrivateKey.owning(new byte[] {0x30, 3, 2, 1, 0}, sound.publicKey())) {
            assertThatThrownBy(() -> writer.write(of("anna@example.com"), PLAIN, broken))
                    .isInstanceOf(KeyUnusable.class);
        }
    }

    private static RequestFacts read(Der request) throws Problem {
        return new BouncyRequestReader().read(request);
    }
}
