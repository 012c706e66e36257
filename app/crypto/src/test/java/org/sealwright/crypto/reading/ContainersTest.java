package org.sealwright.crypto.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.NothingInside;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.reading.Note;
import org.sealwright.crypto.Corpus;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.testkit.FakePrompt;

/// Mails and archives.
class ContainersTest {
    @Test
    void attachmentsAreReadWhateverTheirTypeAndName() throws Exception {
        for (String type : new String[] {"application/octet-stream", "text/plain", "image/png", "nonsense"}) {
            try (var found = Given.read(Given.mail(type, Given.certificate()))) {
                assertThat(found.certificates()).as(type).hasSize(1);
                assertThat(found.notes()).isEmpty();
            }
        }
    }

    @Test
    void anAttachedPkcs12AsksForItsPassword() throws Exception {
        var prompt = new FakePrompt("default");
        var mail = Given.mail("application/x-pkcs12", Given.pkcs12("openssl-default-aes256.p12"));

        try (var found = Given.read(mail.getBytes(StandardCharsets.UTF_8), prompt)) {
            assertThat(found.keys()).hasSize(1);
        }
        assertThat(prompt.asked()).hasSize(1);
    }

    @Test
    void certificatesPastedIntoAMailAreFound() throws Exception {
        var pem = new String(Corpus.bytes("certs", "pem.pem"), StandardCharsets.US_ASCII);
        var quoted = "From: a@sealwright.example\nDate: today\n\n> Hello\n> " + pem.replace("\n", "\n> ");

        try (var found = Given.read(quoted)) {
            assertThat(found.certificates()).hasSize(1);
        }
    }

    @Test
    void quotedPrintableAndForwardedMailsAreWalked() throws Exception {
        var pem = new String(Corpus.bytes("certs", "pem.pem"), StandardCharsets.US_ASCII);
        var mail = """
                MIME-Version: 1.0
                Content-Type: message/rfc822

                MIME-Version: 1.0
                Content-Type: text/plain
                Content-Transfer-Encoding: quoted-printable

                """ + pem.replace("=", "=3D");

        try (var found = Given.read(mail)) {
            assertThat(found.certificates()).hasSize(1);
        }
    }

    @Test
    void certificatesOfASignatureSaySo() throws Exception {
        try (var found = Given.read(Corpus.bytes("eml", "signed-detached-alice.eml"))) {
            assertThat(found.certificates()).isNotEmpty();
            assertThat(found.notes()).extracting(Note::kind).containsExactly(Note.Kind.FROM_SIGNED_MAIL);
        }
        try (var found = Given.read(Corpus.bytes("eml", "certs-only.eml"))) {
            assertThat(found.certificates()).isNotEmpty();
            assertThat(found.notes()).isEmpty();
        }
    }

    @Test
    void attachmentsInsideAnOpaqueSignatureAreFound() throws Exception {
        try (var found = Given.read(Corpus.bytes("eml", "signed-opaque-alice.eml"))) {
            assertThat(found.certificates()).isNotEmpty();
        }
    }

    @Test
    void whatAMailHoldsInPlaceOfCertificatesIsNamed() {
        assertThatThrownBy(() -> Given.read(Corpus.bytes("eml", "plain.eml")))
                .isInstanceOf(NothingInside.class)
                .hasMessageContaining("message without certificates");
        assertThatThrownBy(() -> Given.read(Corpus.bytes("eml", "encrypted-rsa-aes256.eml")))
                .isInstanceOf(NothingInside.class)
                .hasMessageContaining("encrypted message");
    }

    @Test
    void archivesAreReadTwoDeepAndNoMore() throws Exception {
        byte[] one = Given.zip(Given.certificate(), "a note".getBytes(StandardCharsets.US_ASCII));
        try (var found = Given.read(Given.zip(one))) {
            assertThat(found.certificates()).hasSize(1);
        }
        assertThatThrownBy(() -> Given.read(Given.zip(Given.zip(one))))
                .isInstanceOf(RefusedAsUnsafe.class)
                .hasMessageContaining("2 deep");
    }

    @Test
    void zipBombsAreRefused() {
        byte[] zeros = new byte[30 << 20];

        assertThatThrownBy(() -> Given.read(Given.zip(zeros, zeros, zeros)))
                .isInstanceOf(RefusedAsUnsafe.class)
                .hasMessageContaining("unpacked");
    }

    @Test
    void archivesHaveAThousandEntriesAtMost() {
        byte[][] files = new byte[1_001][];
        Arrays.fill(files, new byte[] {'x'});

        assertThatThrownBy(() -> Given.read(Given.zip(files)))
                .isInstanceOf(RefusedAsUnsafe.class)
                .hasMessageContaining("1,000 parts");
    }

    @Test
    void aDamagedFileInAnArchiveIsToldBesideTheSoundOnes() throws Exception {
        byte[] damaged = Arrays.copyOf(Given.certificate(), 300);

        try (var found = Given.read(Given.zip(damaged, Given.certificate()))) {
            assertThat(found.certificates()).hasSize(1);
            assertThat(found.notes()).extracting(Note::kind).containsExactly(Note.Kind.DAMAGED_CERTIFICATE);
        }
        assertThatThrownBy(() -> Given.read(Given.zip(damaged))).isInstanceOf(DamagedInput.class);
        assertThatThrownBy(() -> Given.read(Given.zip("nothing".getBytes(StandardCharsets.US_ASCII))))
                .isInstanceOf(NothingInside.class)
                .hasMessageContaining("ZIP archive without");
    }

    @Test
    void mailsNestedTooDeepAreRefused() {
        var mail = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            mail.append("MIME-Version: 1.0\nContent-Type: message/rfc822\n\n");
        }

        assertThatThrownBy(() -> Given.read(mail.toString()))
                .isInstanceOf(RefusedAsUnsafe.class)
                .hasMessageContaining("20 deep");
    }

    @Test
    void mailsWithinSignaturesCountAsNestedToo() {
        byte[] message = "Content-Type: text/plain\n\nend".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 30; i++) {
            message = ("MIME-Version: 1.0\nContent-Type: application/pkcs7-mime\n"
                            + "Content-Transfer-Encoding: base64\n\n"
                            + Base64.getMimeEncoder().encodeToString(signed(message)))
                    .getBytes(StandardCharsets.US_ASCII);
        }
        byte[] hostile = message;

        assertThatThrownBy(() -> Given.read(hostile)).isInstanceOf(RefusedAsUnsafe.class);
    }

    /// SignedData around a message, with neither signers nor certificates.
    private static byte[] signed(byte[] message) {
        return Encoding.of(
                0x30,
                Encoding.oid("1.2.840.113549.1.7.2"),
                Encoding.of(
                        0xa0,
                        Encoding.of(
                                0x30,
                                Encoding.small(1),
                                Encoding.of(0x31),
                                Encoding.of(
                                        0x30,
                                        Encoding.oid("1.2.840.113549.1.7.1"),
                                        Encoding.of(0xa0, Encoding.of(4, message))),
                                Encoding.of(0x31))));
    }
}
