package org.sealwright.crypto.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Source;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.Corpus;
import org.sealwright.testkit.FakePrompt;

/// Whatever the bytes, the answer is certificates or a [Problem].
class HostileInputTest {
    private static final int DAMAGED_COPIES = 300;

    /// Damage may hit an iteration count; large ones only cost time here.
    private static final Limits QUICK = new Limits(20_000);

    @ParameterizedTest
    @CsvSource({
        "pkcs12, openssl-default-aes256.p12, default",
        "pkcs12, ber-indefinite.p12, ber",
        "pkcs12, pbmac1-sha256-sha256.p12, 1234",
        "pkcs12, openssl-all-plain.p12, allplain",
        "pkcs12, pyca-noencryption.p12, ",
        "pkcs12, nested-safecontents.p12, nested",
        "pkcs12, openssl-nomac.p12, nomac",
        "certs, key-and-chain.pem, ",
        "certs, key-sec1-ecparams.pem, ",
        "certs, key-ed25519.pem, ",
        "certs, key-pkcs8-pbes1.pem, secret",
        "certs, key-traditional-aes.pem, secret",
        "certs, key-only.der, ",
        "certs, p7b-with-crl.p7b, ",
        "eml, signed-opaque-alice.eml, ",
        "eml, signed-with-attachments.eml, "
    })
    void damagedFilesAreReadOrRefused(String folder, String file, String password) {
        byte[] clean = Corpus.bytes(folder, file);
        var random = new Random(file.hashCode());
        for (int i = 0; i < DAMAGED_COPIES; i++) {
            byte[] damaged = clean.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            answers(i % 6 == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged, password);
        }
    }

    @Test
    void damagedArchivesAreReadOrRefused() {
        byte[] clean = Given.zip(Given.certificate(), Given.pkcs12("openssl-all-plain.p12"));
        var random = new Random(5);
        for (int i = 0; i < DAMAGED_COPIES; i++) {
            byte[] damaged = clean.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            answers(damaged, "allplain");
        }
    }

    /// Ten million headers would fill the memory if they were kept.
    @Test
    void headersOfABlockAreNotCollected() throws Exception {
        var text = "-----BEGIN RSA PRIVATE KEY-----\n"
                + "DEK-Info-%d: x\n".repeat(3).formatted(1, 2, 3)
                + "dek-info: AES-128-CBC,00\nProc-Type: 4,ENCRYPTED\n\nQUJD\n-----END RSA PRIVATE KEY-----\n";
        var blocks = PemBlocks.of(text.getBytes(StandardCharsets.US_ASCII));
        assertThat(blocks).hasSize(1);
        assertThat(blocks.getFirst().encryption()).contains("AES-128-CBC,00");
        assertThat(blocks.getFirst().content().orElseThrow()).asString().isEqualTo("ABC");
    }

    @Test
    void randomBytesAreRefused() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            if (noise.length > 2 && i % 2 == 0) {
                noise[0] = 0x30;
                noise[1] = (byte) (noise.length - 2);
            }
            answers(noise, "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eml", "pkits", "lint", "limbo", "csr", "nss", "certs"})
    void everyFileOfTheCorpusGetsAnAnswer(String folder) throws IOException {
        for (Path file : files(folder)) {
            try (var found = Given.READER.read(
                    new Source.File(file), new FakePrompt("wrong"), Limits.usual(), Progress.none())) {
                assertThat(found.certificates().size() + found.keys().size()).isPositive();
            } catch (Problem problem) {
                assertThat(problem.getMessage()).contains(file.getFileName().toString());
            }
        }
    }

    @Test
    void signedMailsGiveTheirCertificates() throws Exception {
        int mails = 0;
        int withCertificates = 0;
        for (var expected : Corpus.expected("eml", "cases")) {
            String file = expected.get("file").getAsString();
            boolean readable =
                    file.startsWith("signed-") || file.startsWith("warn-") || file.startsWith("openssl-signed");
            if (readable && !file.equals("warn-no-certificate.eml") && !file.contains("then-")) {
                mails++;
                try (var found = Given.read(Corpus.bytes("eml", file))) {
                    withCertificates += found.certificates().isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(mails).isGreaterThan(60);
        assertThat(withCertificates).isEqualTo(mails);
    }

    private static void answers(byte[] data, String password) {
        var prompt = password == null ? new FakePrompt() : new FakePrompt(password);
        try (var found = Given.READER.read(new Source.Bytes("damaged", data), prompt, QUICK, Progress.none())) {
            assertThat(found.certificates().size() + found.keys().size()).isPositive();
        } catch (Problem problem) {
            assertThat(problem.getMessage()).contains("damaged");
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(Corpus.at(folder))) {
            return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
    }
}
