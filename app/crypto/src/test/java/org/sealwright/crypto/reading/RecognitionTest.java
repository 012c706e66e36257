package org.sealwright.crypto.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.NoOrdinaryFile;
import org.sealwright.core.problem.NothingInside;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Note;
import org.sealwright.core.reading.Source;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.Corpus;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.testkit.FakePrompt;

/// What files are is told from their content, and what they are not is named.
class RecognitionTest {
    @ParameterizedTest
    @CsvSource({
        "certs, bad-csr-as-cert.crt, certificate request",
        "certs, bad-pgp-key.asc, OpenPGP",
        "certs, bad-html.cer, web page",
        "pkcs12, bad-is-a-jks.p12, Java key store",
        "pkcs12, bad-is-a-zip.p12, ZIP archive",
        "pkcs12, bad-empty.p12, it is empty",
        "certs, bad-spaces.crt, it is empty",
        "certs, bad-truncated.cer, ends in the middle",
        "pkcs12, bad-text.p12, of no kind"
    })
    void whatIsNotOursIsNamed(String folder, String file, String word) {
        assertThatThrownBy(() -> Given.read(Corpus.bytes(folder, file)))
                .isInstanceOf(DamagedInput.class)
                .hasMessageContaining(word);
    }

    @Test
    void requestsOfAllKindsAreRequests() {
        for (var expected : Corpus.expected("csr", "cases")) {
            var file = expected.get("file").getAsString();
            if (!file.startsWith("bad-is") && Corpus.flag(expected, "opens")) {
                assertThatThrownBy(() -> Given.read(Corpus.bytes("csr", file)))
                        .as(file)
                        .hasMessageContaining("certificate request");
            }
        }
    }

    @Test
    void publicKeysAndRevocationListsHoldNothingForUs() {
        assertThatThrownBy(() -> Given.read(Corpus.bytes("certs", "bad-public-key.pem")))
                .isInstanceOf(NothingInside.class)
                .hasMessageContaining("public key");
        assertThatThrownBy(() -> Given.read(Corpus.bytes("certs", "crl.crl")))
                .isInstanceOf(NothingInside.class)
                .hasMessageContaining("revoked");
        assertThatThrownBy(() -> Given.read("ssh-rsa AAAAB3NzaC1yc2E= me"))
                .isInstanceOf(DamagedInput.class)
                .hasMessageContaining("SSH");
    }

    @Test
    void netscapeSequencesAreRead() throws Exception {
        byte[] sequence = Encoding.of(
                0x30,
                Encoding.oid("2.16.840.1.113730.2.5"),
                Encoding.of(0xa0, Encoding.of(0x30, Given.certificate(), Corpus.bytes("certs", "der.crt"))));

        try (var found = Given.read(sequence)) {
            assertThat(found.certificates()).hasSize(2);
        }
    }

    @Test
    void somethingBehindTheEndIsTold() throws Exception {
        byte[] longer = Arrays.copyOf(Given.certificate(), Given.certificate().length + 3);
        longer[longer.length - 1] = 'x';

        try (var found = Given.read(longer)) {
            assertThat(found.certificates()).hasSize(1);
            assertThat(found.notes()).extracting(Note::kind).containsExactly(Note.Kind.TRAILING_DATA);
        }
    }

    @Test
    void endlessNestingIsRefused() {
        byte[] open = HexFormat.of().parseHex("3080".repeat(500_000));

        assertThatThrownBy(() -> Given.read(open))
                .isInstanceOf(RefusedAsUnsafe.class)
                .hasMessageContaining("64 levels");
    }

    @Test
    void beginningsWithoutEndAreCountedOnly() {
        assertThatThrownBy(() -> Given.read("-----BEGIN X-----\n".repeat(250_000)))
                .isInstanceOf(RefusedAsUnsafe.class)
                .hasMessageContaining("200,000 parts");
    }

    @Test
    void aFileIsNotReadBeyondTheLimit(@TempDir Path folder) throws Exception {
        var file = folder.resolve("huge.p12");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Source.MAXIMUM_SIZE + 1);
        }

        assertThatThrownBy(() ->
                        Given.READER.read(new Source.File(file), new FakePrompt(), Limits.usual(), Progress.none()))
                .isInstanceOf(RefusedAsUnsafe.class)
                .hasMessageContaining("64 MB")
                .hasMessageContaining("huge.p12");
    }

    @Test
    void whatCannotBeReadIsSaidSo(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder.resolve("absent"))).isInstanceOf(CannotRead.class);
        assertThatThrownBy(() -> read(folder)).isInstanceOf(NoOrdinaryFile.class);
    }

    private static void read(Path file) throws Problem {
        Given.READER
                .read(new Source.File(file), new FakePrompt(), Limits.usual(), Progress.none())
                .close();
    }

    @ParameterizedTest
    @EnumSource
    void everyStrangerIsCalledByItsNameInBothLanguages(Stranger stranger) {
        var english = ProblemTexts.in(Locale.ROOT).clause(stranger.clause());
        assertThat(ProblemTexts.in(Locale.GERMAN).clause(stranger.clause()))
                .isNotEmpty()
                .isNotEqualTo(english);
    }

    @Test
    void whoSendsTheRequestBackIsToldWhereItBelongs() {
        var problem = new DamagedInput(null, Stranger.CERTIFICATE_REQUEST.clause());
        assertThat(ProblemTexts.in(Locale.ROOT).advice(problem)).startsWith("Give it to your certificate authority");
    }

    @Test
    void pastedBytesStayAsTheyAre() throws Exception {
        byte[] pasted = Corpus.bytes("certs", "key-and-chain.pem");
        byte[] before = pasted.clone();

        try (var found = Given.read(pasted)) {
            assertThat(found.keys()).hasSize(1);
        }
        assertThat(pasted).isEqualTo(before);
    }

    @Test
    void utf16WithoutMarkIsRead() throws Exception {
        var pem = new String(Corpus.bytes("certs", "pem.pem"), StandardCharsets.US_ASCII);
        for (var charset : new java.nio.charset.Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            try (var found = Given.read(pem.getBytes(charset))) {
                assertThat(found.certificates()).hasSize(1);
            }
        }
    }
}
