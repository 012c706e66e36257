package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.testkit.ExternalTool;

/// Seed 000, steps 1 to 9, on the command line: the `.p12` that the CA sent goes into Sealwright's own profile and
/// into a Thunderbird profile, and other programs agree.
class InstallFromCommandLineTest {
    @TempDir
    Path folder;

    private CommandLineProduct product;

    @BeforeEach
    void aFreshHome() throws Exception {
        product = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
    }

    @Nested
    class IntoTheOwnProfile {
        @Test
        void case000_1and5and9anUpperCaseFileGoesUnderYourCertificates() throws Exception {
            var file = Pkcs12Sample.MODERN.savedAs(folder.resolve("USERNAME.P12"));
            var before = product.run("certificates", "list", "--group", "mine", "--json")
                    .ok();
            assertThat(before.json().getAsJsonArray("certificates")).isEmpty();

            var imported = product.run(
                            "certificates",
                            "import",
                            file.toString(),
                            "--file-password-file",
                            Pkcs12Sample.MODERN.passwordFile(folder).toString(),
                            "--json")
                    .ok();
            assertThat(imported.json().getAsJsonArray("imported")).hasSize(2);
            var mine = first(imported);
            assertThat(mine.get("action").getAsString()).isEqualTo("added");
            assertThat(mine.get("group").getAsString()).isEqualTo("mine");
            assertThat(mine.get("has_private_key").getAsBoolean()).isTrue();

            var after = product.run("certificates", "list", "--group", "mine").ok();
            assertThat(after.out()).contains("alice@sealwright.example");
            assertThat(ProfileCopy.certificates(product.ownProfile())).contains("u,u,u");
            assertThat(ProfileCopy.keys(product.ownProfile(), "")).contains("rsa");
        }

        @Test
        void case000_8aWrongFilePasswordStoresNothing() throws Exception {
            var file = Pkcs12Sample.MODERN.savedAs(folder.resolve("anna.p12"));
            var wrong = Files.writeString(folder.resolve("wrong.pw"), "not it\n");
            var refused = product.run(
                    "certificates", "import", file.toString(), "--file-password-file", wrong.toString(), "--json");
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.err()).contains("anna.p12");
            var list = product.run("certificates", "list", "--group", "all", "--json")
                    .ok();
            assertThat(list.json().getAsJsonArray("certificates")).isEmpty();
        }

        @Test
        void case000_8aFileWithTheEmptyPasswordNeedsNone() throws Exception {
            var file = Pkcs12Sample.EMPTY_PASSWORD.savedAs(folder.resolve("anna.p12"));
            var imported = product.run("certificates", "import", file.toString(), "--json")
                    .ok();
            assertThat(first(imported).get("group").getAsString()).isEqualTo("mine");
        }

        @Test
        void noCommandLoadsASwingClass() throws Exception {
            var file = Pkcs12Sample.EMPTY_PASSWORD.savedAs(folder.resolve("anna.p12"));
            var classes = product.classesLoadedBy("certificates", "import", file.toString());
            assertThat(classes)
                    .contains("org.sealwright.cli.CommandLineRoom")
                    .doesNotContain(" javax.swing.", " java.awt.");
        }

        @Test
        void theSameFileAgainIsAlreadyPresent() throws Exception {
            var file = Pkcs12Sample.EMPTY_PASSWORD.savedAs(folder.resolve("anna.p12"));
            product.run("certificates", "import", file.toString()).ok();
            var again = product.run("certificates", "import", file.toString(), "--json")
                    .ok();
            assertThat(first(again).get("action").getAsString()).isEqualTo("already-present");
        }

        @Test
        void exportedPemIsWhatOpensslReads() throws Exception {
            var file = Pkcs12Sample.MODERN.savedAs(folder.resolve("anna.p12"));
            product.run(
                            "certificates",
                            "import",
                            file.toString(),
                            "--file-password-file",
                            Pkcs12Sample.MODERN.passwordFile(folder).toString())
                    .ok();
            var pem = folder.resolve("anna.pem");
            product.run("certificates", "export", "alice@sealwright.example", "--out", pem.toString())
                    .ok();
            var fingerprint = ExternalTool.run(
                            "openssl", "x509", "-in", pem.toString(), "-noout", "-fingerprint", "-sha256")
                    .ok();
            assertThat(fingerprint.replace(":", "").toLowerCase(java.util.Locale.ROOT))
                    .contains(Pkcs12Sample.MODERN.sha256());
        }
    }

    @Nested
    class IntoAThunderbirdProfile {
        @Test
        void case000_18theFileThatStillHoldsTheKeyIsToldOf() throws Exception {
            var file = Pkcs12Sample.EMPTY_PASSWORD.savedAs(folder.resolve("anna.p12"));
            var said = product.run("certificates", "import", file.toString()).ok();
            assertThat(said.err()).contains("anna.p12", "private key");
            assertThat(file).exists();
        }

        @Test
        void case000_9thunderbirdShowsItAndCanUseTheKey() throws Exception {
            var profile = Thunderbird.newProfile(folder.resolve("profile"), "Alice <alice@sealwright.example>");
            var file = Pkcs12Sample.MODERN.savedAs(folder.resolve("anna.p12"));
            product.run(
                            "--profile",
                            profile.toString(),
                            "certificates",
                            "import",
                            file.toString(),
                            "--file-password-file",
                            Pkcs12Sample.MODERN.passwordFile(folder).toString())
                    .ok();

            var seen = Thunderbird.certificate(
                            Thunderbird.inspect(profile, Optional.empty()), Pkcs12Sample.MODERN.sha256())
                    .orElseThrow();
            assertThat(seen.get("type").getAsString()).isEqualTo("user");
            assertThat(seen.get("hasPrivateKey").getAsBoolean()).isTrue();
            assertKeyIsUsable(profile, Optional.empty());
        }

        @Test
        void case000_7RthePrimaryPasswordIsNeededAndAWrongOneStoresNothing() throws Exception {
            var profile = Thunderbird.newProfile(folder.resolve("profile"), "Alice <alice@sealwright.example>");
            ProfileCopy.setPassword(profile, "Haupt-Pass äöü");
            var file = Pkcs12Sample.MODERN.savedAs(folder.resolve("anna.p12"));
            var filePassword = Pkcs12Sample.MODERN.passwordFile(folder).toString();
            var wrong = Files.writeString(folder.resolve("wrong.pw"), "not it\n");
            var right = Files.writeString(folder.resolve("right.pw"), "Haupt-Pass äöü\n");

            var withoutAny = product.run(
                    "--profile",
                    profile.toString(),
                    "certificates",
                    "import",
                    file.toString(),
                    "--file-password-file",
                    filePassword);
            assertThat(withoutAny.exitCode()).isEqualTo(3);
            var refused = product.run(
                    "--profile",
                    profile.toString(),
                    "--password-file",
                    wrong.toString(),
                    "certificates",
                    "import",
                    file.toString(),
                    "--file-password-file",
                    filePassword,
                    "--json");
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(ProfileCopy.certificates(profile)).doesNotContain("u,u,u");

            product.run(
                            "--profile",
                            profile.toString(),
                            "--password-file",
                            right.toString(),
                            "certificates",
                            "import",
                            file.toString(),
                            "--file-password-file",
                            filePassword)
                    .ok();
            assertThat(ProfileCopy.keys(profile, "Haupt-Pass äöü")).contains("rsa");
            assertKeyIsUsable(profile, Optional.of("Haupt-Pass äöü"));
        }

        /// Thunderbird takes the private key out again, and openssl reads it.
        private void assertKeyIsUsable(Path profile, Optional<String> password) throws Exception {
            var out = folder.resolve("out.p12");
            var answer = Thunderbird.run(
                    profile,
                    password,
                    false,
                    "export-p12",
                    "--nickname",
                    Pkcs12Sample.MODERN.sha256(),
                    "--p12-password",
                    "again",
                    "--out",
                    out.toString());
            assertThat(Thunderbird.result(answer).get("ok").getAsBoolean()).isTrue();
            var key = ExternalTool.run(
                            "openssl", "pkcs12", "-in", out.toString(), "-nocerts", "-nodes", "-passin", "pass:again")
                    .ok();
            assertThat(key).contains("PRIVATE KEY");
        }
    }

    @Nested
    class BesideARunningThunderbird {
        @Test
        void importWorksAndIsSeenWithoutRestartAndDeleteIsRefused() throws Exception {
            var profile = Thunderbird.newProfile(folder.resolve("profile"), "Alice <alice@sealwright.example>");
            var file = Pkcs12Sample.MODERN.savedAs(folder.resolve("anna.p12"));
            var deletion = new String[] {
                "--profile",
                profile.toString(),
                "certificates",
                "delete",
                Pkcs12Sample.MODERN.sha256(),
                "--without-backup",
                "--json"
            };
            try (var running = new Thunderbird.Running(profile)) {
                product.run(
                                "--profile",
                                profile.toString(),
                                "certificates",
                                "import",
                                file.toString(),
                                "--file-password-file",
                                Pkcs12Sample.MODERN.passwordFile(folder).toString())
                        .ok();
                var seen = Thunderbird.certificate(running.inspect(), Pkcs12Sample.MODERN.sha256())
                        .orElseThrow();
                assertThat(seen.get("type").getAsString()).isEqualTo("user");

                var states = product.run("profiles", "list", "--json").ok();
                assertThat(states.json().getAsJsonArray("profiles")).isNotEmpty();
                var refused = product.run(deletion);
                assertThat(refused.exitCode()).isEqualTo(6);
                assertThat(refused.errorCode()).isEqualTo("profile-in-use");
                assertThat(Thunderbird.certificate(running.inspect(), Pkcs12Sample.MODERN.sha256()))
                        .isPresent();
            }
            product.run(deletion).ok();
            assertThat(Thunderbird.certificate(
                            Thunderbird.inspect(profile, Optional.empty()), Pkcs12Sample.MODERN.sha256()))
                    .isEmpty();
        }
    }

    private static JsonObject first(CommandLineProduct.Answer answer) {
        return answer.json().getAsJsonArray("imported").get(0).getAsJsonObject();
    }
}
