package org.sealwright.crypto.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwright.core.backup.BackupEntry;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.backup.BackupProof;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnfitPassword;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.crypto.reading.BouncyReader;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.FakePrompt;

class Pkcs12WriterTest {
    private static final String PASSWORD = "four plain words here";

    private final CertificateMaker maker = new CertificateMaker();
    private final Identity root = maker.root("Root");
    private final Identity issuer = maker.intermediate("Issuer", root);
    private final List<Certificate> chain = List.of(issuer.certificate(), root.certificate());
    private final Pkcs12Writer writer = new Pkcs12Writer();
    private final BouncyReader reader = new BouncyReader(new BouncyDecoder());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "MODERN, four plain words here",
        "MODERN, pä€ß",
        "MODERN, 🔑🦭 seal",
        "MODERN, ''",
        "COMPATIBLE, four plain words here"
    })
    void whatWasWrittenIsFoundAgain(BackupFormat format, String password) throws Exception {
        List<BackupEntry> entries = List.of(entry("Anna"), entry("Berta"));
        byte[] file = write(entries, format, password);

        try (Found found = read(file, password)) {
            assertThat(BackupProof.of(found, BackupProof.Asked.of(entries)).missing())
                    .isEmpty();
            assertThat(found.keys()).hasSize(2);
            assertThat(found.certificates()).hasSize(4);
            assertThat(found.notes()).isEmpty();
            assertThat(found.certificates().getFirst().friendlyName()).contains("Anna");
        }
    }

    @ParameterizedTest
    @EnumSource(BackupFormat.class)
    void anotherPasswordDoesNotOpenIt(BackupFormat format) throws Exception {
        byte[] file = write(List.of(entry("Anna")), format, PASSWORD);

        assertThatThrownBy(() -> read(file, "four plain words Here")).isInstanceOf(WrongPassword.class);
    }

    @ParameterizedTest
    @CsvSource({"MODERN, 1", "MODERN, 3", "COMPATIBLE, 1", "COMPATIBLE, 3"})
    void opensslFindsKeysWithTheirCertificates(BackupFormat format, int count) throws Exception {
        var entries = new ArrayList<BackupEntry>();
        for (int i = 0; i < count; i++) {
            entries.add(entry("Anna"));
        }
        Path file = Files.write(folder.resolve("a.p12"), write(entries, format, PASSWORD));

        String text = ExternalTool.run(
                        "openssl", "pkcs12", "-in", file.toString(), "-passin", "pass:" + PASSWORD, "-nodes")
                .ok();

        assertThat(text.split("BEGIN PRIVATE KEY", -1)).hasSize(count + 1);
        assertThat(text.split("BEGIN CERTIFICATE", -1)).hasSize(count + 3);
        assertThat(text.split("localKeyID", -1)).hasSize(2 * count + 1);
    }

    @ParameterizedTest
    @EnumSource(BackupFormat.class)
    void nssTakesTheFile(BackupFormat format) throws Exception {
        Path file = Files.write(folder.resolve("a.p12"), write(List.of(entry("Anna"), entry("Berta")), format, "x y"));
        Path password = Files.writeString(folder.resolve("password"), "x y", StandardCharsets.UTF_8);
        String database = "sql:" + Files.createDirectory(folder.resolve("db"));
        ExternalTool.run("certutil", "-N", "-d", database, "--empty-password").ok();

        ExternalTool.run("pk12util", "-i", file.toString(), "-d", database, "-w", password.toString())
                .ok();

        assertThat(ExternalTool.run("certutil", "-K", "-d", database).ok()).contains("Anna", "Berta");
        assertThat(ExternalTool.run("certutil", "-L", "-d", database).ok().lines())
                .filteredOn(line -> line.contains("u,u,u"))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(BackupFormat.class)
    void keytoolKeepsEntriesOfOneNameApart(BackupFormat format) throws Exception {
        byte[] content = write(List.of(entry("Anna"), entry("anna"), entry("ANNA (2)")), format, PASSWORD);
        Path file = Files.write(folder.resolve("a.p12"), content);

        String text = ExternalTool.run(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-list",
                        "-v",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .ok();

        assertThat(text.split("PrivateKeyEntry", -1)).hasSize(4);
        assertThat(text.split("Certificate chain length: 3", -1)).hasSize(4);
    }

    @Test
    void aKeyWithTwoCertificatesIsPairedWithBoth() throws Exception {
        Identity anna = maker.person("Anna", "anna@sealwright.example", issuer);
        Certificate renewed = maker.again(anna, issuer);
        var entry = new BackupEntry(anna.privateKey(), List.of(renewed, anna.certificate()), chain, "Anna");
        Path file = Files.write(folder.resolve("a.p12"), write(List.of(entry), BackupFormat.MODERN, PASSWORD));

        try (Found found = read(Files.readAllBytes(file), PASSWORD)) {
            assertThat(found.keys()).hasSize(1);
            assertThat(found.certificates())
                    .extracting(Found.FoundCertificate::certificate)
                    .containsExactly(renewed, anna.certificate(), issuer.certificate(), root.certificate());
        }
    }

    @Test
    void aKeyWithoutCertificateIsKept() throws Exception {
        Identity anna = maker.person("Anna", "anna@sealwright.example", issuer);
        var entry = new BackupEntry(anna.privateKey(), List.of(), List.of(), "request of Anna");

        try (Found found = read(write(List.of(entry), BackupFormat.MODERN, PASSWORD), PASSWORD)) {
            assertThat(found.certificates()).isEmpty();
            assertThat(found.keys().getFirst().friendlyName()).contains("request of Anna");
            assertThat(found.keys().getFirst().key().publicKey().fingerprint())
                    .isEqualTo(anna.certificate().key().fingerprint());
        }
    }

    @Test
    void aFileThatLacksSomethingIsNoProof() throws Exception {
        BackupEntry anna = entry("Anna");
        BackupEntry berta = entry("Berta");
        byte[] file = write(List.of(anna), BackupFormat.COMPATIBLE, PASSWORD);

        try (Found found = read(file, PASSWORD)) {
            var proof = BackupProof.of(found, BackupProof.Asked.of(List.of(anna, berta)));
            assertThat(proof.holds()).isFalse();
            assertThat(proof.missingKeys()).containsExactly(berta.key().publicKey());
            assertThat(proof.missingCertificates()).containsExactlyElementsOf(berta.certificates());
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "pä€ß", "tab\there"})
    void passwordsThatProgramsDisagreeAboutAreNotForTheCompatibleFormat(String password) {
        assertThatThrownBy(() -> write(List.of(entry("Anna")), BackupFormat.COMPATIBLE, password))
                .isInstanceOf(UnfitPassword.class);
    }

    @ParameterizedTest
    @EnumSource(BackupFormat.class)
    void noSecretStandsInTheFile(BackupFormat format) throws Exception {
        BackupEntry entry = entry("Anna");
        byte[] pkcs8 = entry.key().copyOfPkcs8();
        String secret = new String(pkcs8, pkcs8.length - 60, 32, StandardCharsets.ISO_8859_1);

        String file = new String(write(List.of(entry), format, PASSWORD), StandardCharsets.ISO_8859_1);

        assertThat(file).doesNotContain(secret).doesNotContain("sealwright.example");
    }

    @ParameterizedTest
    @EnumSource(BackupFormat.class)
    void itStopsWhenCancelled(BackupFormat format) throws IOException {
        List<BackupEntry> entries = List.of(entry("Anna"), entry("Berta"));
        var passphrase = Passphrase.owning(PASSWORD.toCharArray());

        assertThatThrownBy(() -> writer.write(entries, format, passphrase, new Cancelled()))
                .isInstanceOf(CancellationException.class);
    }

    private BackupEntry entry(String name) {
        Identity person = maker.person(name, name.toLowerCase(java.util.Locale.ROOT) + "@sealwright.example", issuer);
        return new BackupEntry(person.privateKey(), List.of(person.certificate()), chain, name);
    }

    private byte[] write(List<BackupEntry> entries, BackupFormat format, String password) throws Problem {
        try (var passphrase = Passphrase.owning(password.toCharArray())) {
            return writer.write(entries, format, passphrase, Progress.none());
        }
    }

    private Found read(byte[] file, String password) throws Problem {
        return reader.read(new Source.Bytes("a.p12", file), new FakePrompt(password), Limits.usual(), Progress.none());
    }

    private static final class Cancelled implements Progress {
        @Override
        public void at(long done, long total) {}

        @Override
        public void stopIfCancelled() {
            throw new CancellationException();
        }

        @Override
        public void pointOfNoReturn() {
            throw new CancellationException();
        }
    }
}
