package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.testkit.ExternalTool;

/// Seed 000, steps B1 to B6 and N1, and seed 001, step 3.6, on the command line.
class BackupFromCommandLineTest {
    private static final String PASSWORD = "four plain words";

    @TempDir
    Path folder;

    private CommandLineProduct product = new CommandLineProduct(Path.of(""));
    private Path backup = Path.of("");
    private Path passwordFile = Path.of("");

    @BeforeEach
    void freshHome() throws Exception {
        product = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
        backup = folder.resolve("cert_backup.p12");
        passwordFile = Files.writeString(folder.resolve("backup.pw"), PASSWORD + "\n");
    }

    @ParameterizedTest
    @CsvSource({"modern", "compatible"})
    void cases000_B3toB6allKeysInOneFileForTheOwnerOnlyAndOpensslReadsIt(String format) throws Exception {
        importAlice(List.of());

        JsonObject made =
                create(List.of(), "--all", "--format", format).ok().json().getAsJsonObject("backup");

        assertThat(made.get("file").getAsString()).isEqualTo(backup.toString());
        assertThat(made.getAsJsonArray("keys")).hasSize(1);
        assertThat(made.get("certificates").getAsInt()).isEqualTo(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        var opened = ExternalTool.run(
                        "openssl", "pkcs12", "-in", backup.toString(), "-passin", "pass:" + PASSWORD, "-nodes")
                .ok();
        assertThat(opened).contains("PRIVATE KEY").contains("alice").contains("localKeyID");
        assertThat(opened.split("BEGIN CERTIFICATE", -1)).hasSize(3);
    }

    @Test
    void case000_B3anEmptyListCannotBeBackedUp() throws Exception {
        var refused = create(List.of(), "--all");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errorCode()).isEqualTo("nothing-to-back-up");
        assertThat(backup).doesNotExist();
    }

    @Test
    void case000_B4theDatabasePasswordIsNeededAndAWrongOneWritesNothing() throws Exception {
        var profile = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("profile"));
        ProfileCopy.setPassword(profile, "Haupt-Pass äöü");
        var wrong = Files.writeString(folder.resolve("wrong.pw"), "not it\n").toString();
        var right = Files.writeString(folder.resolve("right.pw"), "Haupt-Pass äöü\n")
                .toString();

        assertThat(create(List.of("--profile", profile.toString()), "--all").exitCode())
                .isEqualTo(3);
        assertThat(create(List.of("--profile", profile.toString(), "--password-file", wrong), "--all")
                        .exitCode())
                .isEqualTo(3);
        assertThat(backup).doesNotExist();
        var made = create(List.of("--profile", profile.toString(), "--password-file", right), "--all")
                .ok();
        assertThat(made.json().getAsJsonObject("backup").getAsJsonArray("keys").size())
                .isGreaterThan(1);
    }

    @Test
    void case000_B5anExistingFileIsReplacedOnlyWhenAskedAndPlacesAreJudged() throws Exception {
        importAlice(List.of());
        Files.writeString(backup, "older");

        var refused = create(List.of(), "--all");
        assertThat(refused.errorCode()).isEqualTo("file-exists");
        assertThat(backup).hasContent("older");

        var made = create(List.of(), "--all", "--replace").ok();
        assertThat(made.json().getAsJsonObject("backup").getAsJsonArray("concerns"))
                .extracting(element -> element.getAsString())
                .contains("same-disk");
        backup = Files.createDirectories(folder.resolve("Dropbox")).resolve("a.p12");
        var cloud = create(List.of(), "--all").ok();
        assertThat(cloud.err()).contains("cloud");
    }

    @Test
    void case000_B6anEmptyPasswordHasToBeAskedFor() throws Exception {
        importAlice(List.of());
        Files.writeString(passwordFile, "\n");

        assertThat(create(List.of(), "--all").exitCode()).isEqualTo(3);
        assertThat(create(List.of(), "--all", "--format", "compatible", "--allow-empty-password")
                        .exitCode())
                .isEqualTo(3);
        assertThat(backup).doesNotExist();
        create(List.of(), "--all", "--allow-empty-password").ok();
        ExternalTool.run("openssl", "pkcs12", "-in", backup.toString(), "-passin", "pass:", "-nodes")
                .ok();
    }

    @Test
    void case000_B6restoredIntoAnEmptyProfileEverythingIsBackAndNothingTwice() throws Exception {
        var from = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("profile"));
        var made = create(List.of("--profile", from.toString()), "--all", "--with-requests")
                .ok()
                .json()
                .getAsJsonObject("backup");

        var preview = restore(List.of(), "--preview").ok().json().getAsJsonArray("preview");
        assertThat(preview).allSatisfy(entry -> assertThat(
                        entry.getAsJsonObject().get("state").getAsString())
                .isEqualTo("new"));
        assertThat(preview).hasSameSizeAs(made.getAsJsonArray("keys"));
        var restored = restore(List.of()).ok().json().getAsJsonArray("restored");
        assertThat(restored).hasSameSizeAs(preview).allSatisfy(entry -> assertThat(
                        entry.getAsJsonObject().get("action").getAsString())
                .isEqualTo("added"));
        var again = restore(List.of()).ok().json().getAsJsonArray("restored");
        assertThat(again).allSatisfy(entry -> assertThat(
                        entry.getAsJsonObject().get("action").getAsString())
                .isEqualTo("already-present"));

        var keys = made.getAsJsonArray("keys").size();
        assertThat(ProfileCopy.keys(product.ownProfile(), "").lines().filter(line -> line.startsWith("<")))
                .hasSize(keys);
        var verified = run(List.of(), "verify", List.of()).ok().json();
        assertThat(verified.get("complete").getAsBoolean()).isTrue();
        assertThat(verified.getAsJsonArray("covered")).hasSize(keys);
    }

    @Test
    void verifySaysWhatAnOldBackupLacks() throws Exception {
        importAlice(List.of());
        create(List.of(), "--all").ok();
        var other = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("profile"));

        var verified = run(List.of("--profile", other.toString()), "verify", List.of());

        assertThat(verified.exitCode()).isEqualTo(8);
        assertThat(verified.json().get("complete").getAsBoolean()).isFalse();
        assertThat(verified.json().getAsJsonArray("missing")).isNotEmpty();
        assertThat(verified.json().getAsJsonArray("others")).hasSize(1);
    }

    @Test
    void case001_3_6thunderbirdImportsOurBackupWithKeyCertificateAndIntermediate() throws Exception {
        importAlice(List.of());
        run(List.of(), "create", List.of("alice@sealwright.example", "--out", backup.toString()))
                .ok();
        var fresh = Thunderbird.newProfile(folder.resolve("fresh"), "Alice <alice@sealwright.example>");

        var answer = Thunderbird.run(
                fresh, Optional.empty(), false, "import-p12", "--in", backup.toString(), "--p12-password", PASSWORD);

        assertThat(Thunderbird.result(answer).get("ok").getAsBoolean()).isTrue();
        var seen = Thunderbird.inspect(fresh, Optional.empty());
        var alice = Thunderbird.certificate(seen, Pkcs12Sample.MODERN.sha256()).orElseThrow();
        assertThat(alice.get("type").getAsString()).isEqualTo("user");
        assertThat(alice.get("hasPrivateKey").getAsBoolean()).isTrue();
        assertThat(ProfileCopy.certificates(fresh)
                        .lines()
                        .filter(line -> line.contains(",,") || line.contains("u,u,u")))
                .hasSize(2);
    }

    @Test
    void case000_N1weRestoreThunderbirdsBackupAndASecondProfileSigns() throws Exception {
        var first = Thunderbird.newProfile(folder.resolve("first"), "Alice <alice@sealwright.example>");
        importAlice(List.of("--profile", first.toString()));
        var exported = Thunderbird.run(
                first,
                Optional.empty(),
                false,
                "export-p12",
                "--nickname",
                Pkcs12Sample.MODERN.sha256(),
                "--p12-password",
                PASSWORD,
                "--out",
                backup.toString());
        assertThat(Thunderbird.result(exported).get("ok").getAsBoolean()).isTrue();
        var second = Thunderbird.newProfile(folder.resolve("second"), "Alice <alice@sealwright.example>");

        var restored = restore(List.of("--profile", second.toString())).ok().json();

        assertThat(restored.getAsJsonArray("restored")).hasSize(1);
        var seen = Thunderbird.certificate(Thunderbird.inspect(second, Optional.empty()), Pkcs12Sample.MODERN.sha256())
                .orElseThrow();
        assertThat(seen.get("hasPrivateKey").getAsBoolean()).isTrue();
        // Thunderbird takes the key out again: it is whole.
        var out = folder.resolve("out.p12");
        var again = Thunderbird.run(
                second,
                Optional.empty(),
                false,
                "export-p12",
                "--nickname",
                Pkcs12Sample.MODERN.sha256(),
                "--p12-password",
                "again",
                "--out",
                out.toString());
        assertThat(Thunderbird.result(again).get("ok").getAsBoolean()).isTrue();
        assertThat(publicKey(out, "again")).isEqualTo(publicKey(backup, PASSWORD));
    }

    private static String publicKey(Path file, String password) throws Exception {
        var pem = file.resolveSibling(file.getFileName() + ".pem");
        ExternalTool.run(
                        "openssl",
                        "pkcs12",
                        "-in",
                        file.toString(),
                        "-nodes",
                        "-nocerts",
                        "-passin",
                        "pass:" + password,
                        "-out",
                        pem.toString())
                .ok();
        return ExternalTool.run("openssl", "pkey", "-in", pem.toString(), "-pubout")
                .ok();
    }

    private void importAlice(List<String> global) throws Exception {
        var file = Pkcs12Sample.MODERN.savedAs(folder.resolve("alice.p12"));
        var arguments = new ArrayList<>(global);
        arguments.addAll(List.of(
                "certificates",
                "import",
                file.toString(),
                "--file-password-file",
                Pkcs12Sample.MODERN.passwordFile(folder).toString()));
        product.run("", arguments).ok();
    }

    private CommandLineProduct.Answer create(List<String> global, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("--out", backup.toString()));
        arguments.addAll(List.of(more));
        return run(global, "create", arguments);
    }

    private CommandLineProduct.Answer restore(List<String> global, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of(backup.toString()));
        arguments.addAll(List.of(more));
        return run(global, "restore", arguments);
    }

    private CommandLineProduct.Answer run(List<String> global, String command, List<String> more) throws Exception {
        var arguments = new ArrayList<>(global);
        arguments.addAll(List.of("--json", "backup", command, "--backup-password-file", passwordFile.toString()));
        if (command.equals("verify")) {
            arguments.add(backup.toString());
        }
        arguments.addAll(more);
        return product.run("", arguments);
    }
}
