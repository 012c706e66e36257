package org.sealwright.crypto.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.account.IdentitySettings.Technology;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.TooSlow;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.core.transfer.Transfer;
import org.sealwright.core.trust.ServerException;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.crypto.backup.Pkcs12Writer;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.crypto.reading.BouncyReader;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.ExternalTool;

/// What goes in comes out again, OpenSSL opens it too, and a change is noticed.
class CmsTransferFileTest {
    private static final String PASSWORD = "p\u00e4ss word \u20ac";
    private static final Path NAME = Path.of("moving.sealwright");
    private static final Trust MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.DISTRUSTED);

    private final CertificateMaker maker = new CertificateMaker();
    private final CertificateMaker.Identity root = maker.root("Root");
    private final CertificateMaker.Identity anna = maker.person("Anna", "anna@example.org", root);
    private final CertificateMaker.Identity waiting = maker.person("Waiting", "waiting@example.org", root);
    private final BouncyDecoder decoder = new BouncyDecoder();
    private final CmsTransferFile transferFile =
            new CmsTransferFile(new Pkcs12Writer(), new BouncyReader(decoder), decoder);

    @TempDir
    Path folder;

    private Transfer transfer() {
        return new Transfer(
                Instant.parse("2026-11-22T08:00:00Z"),
                "default",
                List.of(
                        new Transfer.OneCertificate(root.certificate(), "Root - Root Org", MAIL),
                        new Transfer.OneCertificate(anna.certificate(), "", Trust.NONE)),
                List.of(
                        new Transfer.OneKey(anna.privateKey(), "Anna"),
                        new Transfer.OneKey(waiting.privateKey(), "waits")),
                List.of(new Transfer.OneIdentity(
                        "anna@example.org",
                        "Anna \u202e",
                        Optional.of(anna.certificate().sha256()),
                        Optional.empty(),
                        true,
                        false,
                        true,
                        Technology.SMIME)),
                List.of(new ServerException("::1", 443, "AB" + ":CD".repeat(31))));
    }

    private byte[] written() throws Exception {
        try (var content = transfer();
                var password = passphrase(PASSWORD)) {
            return transferFile.write(content, password, Progress.none());
        }
    }

    private Transfer read(byte[] file, String text) throws Exception {
        try (var password = passphrase(text)) {
            return transferFile.read(file, NAME, password, Limits.usual(), Progress.none());
        }
    }

    @Test
    void everythingComesBack() throws Exception {
        try (var before = transfer();
                var after = read(written(), PASSWORD)) {
            assertThat(after.made()).isEqualTo(before.made());
            assertThat(after.profile()).isEqualTo("default");
            assertThat(after.certificates()).isEqualTo(before.certificates());
            assertThat(after.identities()).isEqualTo(before.identities());
            assertThat(after.exceptions()).isEqualTo(before.exceptions());
            assertThat(after.keys())
                    .extracting(one -> one.key().publicKey())
                    .containsExactlyInAnyOrder(
                            anna.certificate().key(), waiting.certificate().key());
        }
    }

    @Test
    void aProfileWithoutKeysMovesToo() throws Exception {
        var empty = new Transfer(
                Instant.parse("2026-11-22T08:00:00Z"), "default", List.of(), List.of(), List.of(), List.of());
        try (var password = passphrase("x");
                var after = transferFile.read(
                        transferFile.write(empty, password, Progress.none()),
                        NAME,
                        password,
                        Limits.usual(),
                        Progress.none())) {
            assertThat(after).isEqualTo(empty);
        }
    }

    @Test
    void opensslOpensItLayerByLayer() throws Exception {
        var file = Files.write(folder.resolve("moving.sealwright"), written());
        var zip = folder.resolve("content.zip");
        ExternalTool.run(
                        "openssl",
                        "cms",
                        "-decrypt",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        file.toString(),
                        "-pwri_password",
                        PASSWORD,
                        "-out",
                        zip.toString())
                .ok();
        var files = Archive.unpack(Files.readAllBytes(zip), NAME);
        assertThat(files).containsOnlyKeys("profile.json", "keys.p12", "seal.json");
        var json = JsonParser.parseString(new String(content(files, "profile.json"), StandardCharsets.UTF_8))
                .getAsJsonObject();
        assertThat(json.get("format").getAsString()).isEqualTo("sealwright-transfer");
        assertThat(json.getAsJsonArray("certificates")).hasSize(2);
        var keys = Files.write(folder.resolve("keys.p12"), content(files, "keys.p12"));
        assertThat(ExternalTool.run(
                                "openssl", "pkcs12", "-in", keys.toString(), "-nodes", "-passin", "pass:" + PASSWORD)
                        .ok())
                .contains("BEGIN PRIVATE KEY", "subject=CN = Anna", "friendlyName: waits");
    }

    @Test
    void aWrongPasswordIsSaid() throws Exception {
        var file = written();
        assertThatThrownBy(() -> read(file, "guess")).isInstanceOf(WrongPassword.class);
    }

    @Test
    void whatIsNoTransferFileIsSaid() {
        for (var bytes : List.of(
                new byte[0],
                "hello".getBytes(StandardCharsets.US_ASCII),
                new byte[] {0x30, 0x03, 0x02, 0x01, 0x01},
                anna.certificate().encoded().toByteArray())) {
            assertThatThrownBy(() -> read(bytes, PASSWORD)).isInstanceOf(DamagedInput.class);
        }
    }

    /// Whatever is changed: a foreseen failure, or the very same content (the directory at the end of the zip is
    /// not read). Never something else read as if it were right.
    @Test
    void aChangedFileIsNotBelieved() throws Exception {
        var file = written();
        int noticed = 0;
        for (int at = 0; at < file.length; at += Math.max(1, file.length / 40)) {
            var changed = file.clone();
            changed[at] ^= 0x20;
            try (var before = transfer();
                    var after = read(changed, PASSWORD)) {
                assertThat(after.certificates()).as("octet %d", at).isEqualTo(before.certificates());
                assertThat(after.identities()).as("octet %d", at).isEqualTo(before.identities());
                assertThat(after.keys()).as("octet %d", at).hasSameSizeAs(before.keys());
            } catch (org.sealwright.core.problem.Problem e) {
                noticed++;
            }
        }
        assertThat(noticed).isGreaterThan(30);
    }

    /// Somebody who knows the format, but not the password, and can aim at the trust settings.
    @Test
    void aChangedListIsNoticedEvenInsideTheEnvelope() throws Exception {
        var files = new LinkedHashMap<>(unpacked());
        var list = new String(content(files, "profile.json"), StandardCharsets.UTF_8);
        files.put("profile.json", list.replace("distrusted", "trusted").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read(repacked(files), PASSWORD))
                .isInstanceOf(DamagedInput.class)
                .hasMessageContaining("changed after it was written");
        var without = new LinkedHashMap<>(unpacked());
        without.remove("keys.p12");
        assertThatThrownBy(() -> read(repacked(without), PASSWORD)).isInstanceOf(DamagedInput.class);
        without.remove("seal.json");
        assertThatThrownBy(() -> read(repacked(without), PASSWORD))
                .isInstanceOf(DamagedInput.class)
                .hasMessageContaining("seal");
    }

    @Test
    void aNewerVersionIsSaid() throws Exception {
        var files = new LinkedHashMap<>(unpacked());
        files.remove("seal.json");
        var list = new String(content(files, "profile.json"), StandardCharsets.UTF_8);
        files.put("profile.json", list.replace("\"version\":1", "\"version\":2").getBytes(StandardCharsets.UTF_8));
        try (var password = passphrase(PASSWORD)) {
            files.put("seal.json", Seal.of(files, password, new SecureRandom()));
        }
        assertThatThrownBy(() -> read(repacked(files), PASSWORD)).isInstanceOf(UnsupportedInput.class);
    }

    /// Written by somebody who knows the password: what would break the lists it goes into is refused.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "email":"anna@example.org" | "email":" "
                    "host":"::1"               | "host":"a\\t\\nb"
                    "host":"::1"               | "host":""
                    "host":"::1"               | "host":"#"
                    "port":443                 | "port":-1
                    "port":443                 | "port":65536
                    "sha256":"AB               | "sha256":"AB\\t
                    "made":"2026               | "made":"never
                    """)
    void aListThatMakesNoSenseIsRefused(String right, String wrong) {
        String list;
        try (var content = transfer()) {
            list = new String(ProfileJson.of(content), StandardCharsets.UTF_8);
        }
        assertThat(list).contains(right);
        var spoiled = list.replace(right, wrong).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ProfileJson.read(spoiled, List.of(), NAME, decoder))
                .isInstanceOf(DamagedInput.class);
    }

    @Test
    void aFileThatAsksForTooMuchWorkIsRefused() throws Exception {
        var file = written();
        try (var password = passphrase(PASSWORD)) {
            assertThatThrownBy(() -> transferFile.read(file, NAME, password, new Limits(1000), Progress.none()))
                    .isInstanceOf(TooSlow.class);
        }
    }

    private Map<String, byte[]> unpacked() throws Exception {
        try (var password = passphrase(PASSWORD)) {
            return Archive.unpack(PasswordEnvelope.open(written(), NAME, password, Limits.usual()), NAME);
        }
    }

    private static byte[] repacked(Map<String, byte[]> files) {
        try (var password = passphrase(PASSWORD)) {
            return PasswordEnvelope.seal(Archive.pack(files), password, new SecureRandom());
        }
    }

    private static byte[] content(Map<String, byte[]> files, String name) {
        return Optional.ofNullable(files.get(name)).orElseThrow();
    }

    private static Passphrase passphrase(String text) {
        return Passphrase.owning(text.toCharArray());
    }
}
