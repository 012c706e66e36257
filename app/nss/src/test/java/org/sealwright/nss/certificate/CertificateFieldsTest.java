package org.sealwright.nss.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.nss.value.Der;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.testkit.SharedData;

class CertificateFieldsTest {

    private static final byte[] EMAIL_ADDRESS = Der.oid("2a864886f70d010901");
    private static final byte[] MAIL = Der.oid("0992268993f22c640103");
    private static final byte[] SUBJECT_ALT_NAME = Der.oid("551d11");

    /// The DER certificates of the corpus that the JDK can read, too.
    static Stream<Path> certificates() throws IOException {
        var folder = SharedData.at("corpus", "certs");
        try (var files = Files.list(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(cer|crt|der)"))
                    .filter(file -> readable(file).isPresent())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Optional<X509Certificate> readable(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var read = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
            return Arrays.equals(read.getEncoded(), bytes) ? Optional.of(read) : Optional.empty();
        } catch (IOException | CertificateException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void theFieldsAreThoseTheJdkFinds(Path file) throws Exception {
        var jdk = readable(file).orElseThrow();
        var fields = CertificateFields.parse(Files.readAllBytes(file));
        assertThat(new BigInteger(Arrays.copyOfRange(fields.serial(), 2, fields.serial().length)))
                .isEqualTo(jdk.getSerialNumber());
        assertThat(fields.issuer()).isEqualTo(jdk.getIssuerX500Principal().getEncoded());
        assertThat(fields.subject()).isEqualTo(jdk.getSubjectX500Principal().getEncoded());
        assertThat(fields.keyId()).isNotEmpty();
    }

    private static byte[] name(byte[] type, int tag, String value) {
        var bytes = value.getBytes(tag == 0x1e ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);
        return Der.sequence(Der.element(0x31, Der.sequence(type, Der.element(tag, bytes))));
    }

    private static byte[] certificate(byte[] subject, byte[]... alternativeNames) {
        var extension = Der.sequence(SUBJECT_ALT_NAME, Der.octetString(Der.sequence(alternativeNames)));
        var algorithm = Der.sequence(Der.oid("2b6570"));
        var tbs = Der.sequence(
                Der.element(0xa0, Der.integer(2)),
                Der.integer(1),
                algorithm,
                Der.sequence(),
                Der.sequence(),
                subject,
                Der.sequence(algorithm, Der.bitString(new byte[32])),
                Der.element(0xa3, Der.sequence(extension)));
        return Der.sequence(tbs, algorithm, Der.bitString(new byte[64]));
    }

    private static byte[] rfc822(String address) {
        return Der.element(0x81, address.getBytes(StandardCharsets.US_ASCII));
    }

    private static String email(byte[] certificate) throws MalformedValue {
        return CertificateFields.parse(certificate).email().orElse("none");
    }

    @Test
    void theAddressInTheSubjectComesFirstAndBecomesLowerCase() throws Exception {
        assertThat(email(certificate(name(EMAIL_ADDRESS, 0x16, "Alice@Example.ORG"), rfc822("other@example.org"))))
                .isEqualTo("alice@example.org");
        assertThat(email(certificate(name(MAIL, 0x0c, "Mail@Example.ORG"), rfc822("other@example.org"))))
                .isEqualTo("mail@example.org");
        assertThat(email(certificate(name(EMAIL_ADDRESS, 0x1e, "Wide@example.org"))))
                .isEqualTo("wide@example.org");
    }

    @Test
    void elseTheFirstAlternativeNameThatHasOne() throws Exception {
        var dns = Der.element(0x82, "example.org".getBytes(StandardCharsets.US_ASCII));
        var directory = Der.element(0xa4, name(EMAIL_ADDRESS, 0x16, "dir@example.org"));
        assertThat(email(certificate(Der.sequence(), dns, rfc822("One@example.org"), rfc822("two@example.org"))))
                .isEqualTo("one@example.org");
        assertThat(email(certificate(Der.sequence(), directory, rfc822("two@example.org"))))
                .isEqualTo("dir@example.org");
        assertThat(email(certificate(Der.sequence(), dns))).isEqualTo("none");
    }

    @Test
    void aSloppyAlternativeNameCostsTheAddressNotTheCertificate() throws Exception {
        assertThat(email(certificate(Der.sequence(), new byte[] {(byte) 0x81, 0x7f, 1})))
                .isEqualTo("none");
    }

    @Test
    void sloppyEncodingsAreKeptByteForByte() throws Exception {
        // A length in two bytes where one would do: a decoder that encodes again would lose it.
        var sloppy = HexFormat.of().parseHex("308110310e300c06035504030c05416c696365");
        assertThat(CertificateFields.parse(certificate(sloppy)).subject()).isEqualTo(sloppy);
    }

    @Test
    void whatIsNoCertificateIsMalformed() {
        for (var bytes :
                new byte[][] {{}, {0x30}, {0x30, 0}, {0x30, (byte) 0x80, 0, 0}, {0x30, (byte) 0x84, 127, 0, 0, 0}}) {
            assertThatThrownBy(() -> CertificateFields.parse(bytes)).isInstanceOf(MalformedValue.class);
        }
        var good = certificate(Der.sequence(), rfc822("a@b.example"));
        var longer = Arrays.copyOf(good, good.length + 1);
        assertThatThrownBy(() -> CertificateFields.parse(longer)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void whateverByteIsChangedOrCutTheAnswerIsMalformedOrACertificate() {
        var good = certificate(name(EMAIL_ADDRESS, 0x16, "alice@example.org"), rfc822("a@b.example"));
        var random = new Random(3);
        for (var round = 0; round < 50_000; round++) {
            var bent = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (var i = 0; i < 3; i++) {
                bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
            }
            assertThat(outcome(random.nextBoolean() ? bent : Arrays.copyOf(bent, good.length)))
                    .isIn("certificate", "malformed");
        }
    }

    private static String outcome(byte[] bytes) {
        try {
            CertificateFields.parse(bytes).keyId();
            return "certificate";
        } catch (MalformedValue e) {
            return "malformed";
        }
    }
}
