package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.testkit.ExternalTool;

/// Seed 000, steps 15 to 17, on the command line: the certificate is chosen for an identity, and the real
/// Thunderbird finds it, signs with it and encrypts to it.
class AccountsFromCommandLineTest {
    private static final String ALICE = "alice@sealwright.example";
    private static final String SHA256 = Pkcs12Sample.MODERN.sha256();

    @TempDir
    Path folder;

    private CommandLineProduct product;

    @BeforeEach
    void aFreshHome() throws Exception {
        product = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
    }

    @Test
    void case000_15to17thunderbirdSignsWithWhatWasChosen() throws Exception {
        var profile = Thunderbird.newProfile(folder.resolve("profile"), "Alice <" + ALICE + ">");
        inProfile(profile, importOf()).ok();
        var shown = identity(inProfile(profile, "accounts", "list", "--json").ok());
        assertThat(shown.get("email").getAsString()).isEqualTo(ALICE);
        assertThat(shown.get("signing")).isEqualTo(JsonNull.INSTANCE);
        assertThat(shown.get("encrypt").getAsString()).isEqualTo("never");
        var before = Files.readAllLines(profile.resolve("prefs.js"));

        inProfile(profile, "accounts", "set", ALICE, "--signing", SHA256, "--encryption", SHA256, "--sign", "always")
                .ok();

        assertThat(withoutOurs(Files.readAllLines(profile.resolve("prefs.js")))).isEqualTo(withoutOurs(before));
        var seen = theirs(profile);
        assertThat(seen.get("signByDefault").getAsBoolean()).isTrue();
        assertThat(seen.get("encryptionPolicy").getAsInt()).isZero();
        for (var use : List.of("signing", "encryption")) {
            var used = seen.getAsJsonObject(use);
            assertThat(used.get("found").getAsBoolean()).as(use).isTrue();
            assertThat(used.get("hasPrivateKey").getAsBoolean()).as(use).isTrue();
            assertThat(used.get("matchesAddress").getAsBoolean()).as(use).isTrue();
            assertThat(used.get("usable").getAsBoolean()).as(use).isTrue();
            assertThat(used.get("name").getAsString()).as(use).isNotEmpty();
        }
        assertThunderbirdSigns(profile);
    }

    private void assertThunderbirdSigns(Path profile) throws Exception {
        var mail = folder.resolve("signed.eml");
        var signed = Thunderbird.result(Thunderbird.run(
                profile,
                Optional.empty(),
                false,
                "sign",
                "--identity",
                ALICE,
                "--to",
                ALICE,
                "--as-configured",
                "--out",
                mail.toString()));
        assertThat(signed.get("ok").getAsBoolean()).as(signed.toString()).isTrue();
        assertThat(signed.get("signed").getAsBoolean()).isTrue();
        assertThat(signed.get("encrypted").getAsBoolean()).isFalse();
        var signer = folder.resolve("signer.pem");
        ExternalTool.run(
                        "openssl",
                        "cms",
                        "-verify",
                        "-noverify",
                        "-in",
                        mail.toString(),
                        "-signer",
                        signer.toString(),
                        "-out",
                        folder.resolve("content").toString())
                .ok();
        var fingerprint = ExternalTool.run(
                        "openssl", "x509", "-in", signer.toString(), "-noout", "-fingerprint", "-sha256")
                .ok();
        assertThat(fingerprint.replace(":", "").toLowerCase(java.util.Locale.ROOT))
                .contains(SHA256);
    }

    @Test
    void case000_17whileThunderbirdRunsItIsRefusedAndNothingIsWritten() throws Exception {
        var profile = Thunderbird.newProfile(folder.resolve("profile"), "Alice <" + ALICE + ">");
        inProfile(profile, importOf()).ok();
        var setting = new String[] {"accounts", "set", ALICE, "--signing", SHA256, "--json"};
        try (var _ = new Thunderbird.Running(profile)) {
            var refused = inProfile(profile, setting);
            assertThat(refused.exitCode()).isEqualTo(6);
            assertThat(refused.errorCode()).isEqualTo("profile-in-use");
        }
        assertThat(Files.readString(profile.resolve("prefs.js"))).doesNotContain("signing_cert");
        var set = identity(inProfile(profile, setting).ok());
        assertThat(set.getAsJsonObject("signing").get("sha256").getAsString()).isEqualTo(SHA256);
    }

    /// Everything a prefs.js can hold, read by both programs: escapes, comments, several lines, duplicates, wrong
    /// types, CRLF, and what neither understands. Then a change in the middle of it.
    @Test
    void thunderbirdReadsAnOddFileAsWeDo() throws Exception {
        var profile = Thunderbird.newProfile(folder.resolve("profile"), "Alice <" + ALICE + ">");
        inProfile(profile, importOf()).ok();
        var prefsJs = profile.resolve("prefs.js");
        var odd = Files.readString(prefsJs) + """
            user_pref("mail.identity.id1.fullName", "earlier");
            user_pref('mail.identity.id1.fullName', "J\\xc3\\xb6rg \\u2713\\uD83D\\uDE00 \\"x\\" \\\\ ä'");// ";
            # user_pref("mail.identity.id1.fullName", "in a comment");\r
            /* user_pref("mail.identity.id1.fullName", "in another");
            */ user_pref (
                "mail.identity.id1.sign_mail" /* ( */ , // "
                true ) ; user_pref("mail.identity.id1.encryptionpolicy", +2);\r
            user_pref("mail.identity.id1.autoEncryptDrafts", "wrong type");
            user_pref("mail.identity.id1.fullName", "\\q not an escape");
            user_pref("mail.identity.id1.fullName", 99999999999);
            % nonsense user_pref("mail.identity.id1.fullName", "lost");
            pref("mail.identity.id1.fullName", "not for users");
            user_pref("mail.identity.id1.signing_cert_name", "Two\\nlines; user_pref(");
            user_pref("mail.identity.id1.encryption_cert_name", 'single "quotes"');
            user_pref("mail.identity.id1.encryption_cert_name", {"json": 1});
            /* no end\
            """;
        Files.writeString(prefsJs, odd);
        var ours = identity(inProfile(profile, "accounts", "list", "--json").ok());
        var theirs = theirs(profile);
        assertThat(ours.get("name").getAsString())
                .isEqualTo(theirs.get("fullName").getAsString())
                .isEqualTo("Jörg ✓😀 \"x\" \\ ä'");
        assertThat(ours.get("sign").getAsString()).isEqualTo("always");
        assertThat(theirs.get("signByDefault").getAsBoolean()).isTrue();
        assertThat(ours.get("encrypt").getAsString()).isEqualTo("always");
        assertThat(theirs.get("encryptionPolicy").getAsInt()).isEqualTo(2);
        for (var use : List.of("signing", "encryption")) {
            assertThat(ours.getAsJsonObject(use).get("name").getAsString())
                    .isEqualTo(theirs.getAsJsonObject(use).get("name").getAsString());
        }

        inProfile(profile, "accounts", "set", "id1", "--signing", SHA256, "--sign", "never")
                .ok();
        var changed = theirs(profile);
        assertThat(changed.getAsJsonObject("signing").get("found").getAsBoolean())
                .isTrue();
        assertThat(changed.get("signByDefault").getAsBoolean()).isFalse();
        assertThat(changed.get("fullName")).isEqualTo(theirs.get("fullName"));
        assertThat(changed.get("encryption")).isEqualTo(theirs.get("encryption"));
    }

    private static JsonObject theirs(Path profile) throws Exception {
        return Thunderbird.inspect(profile, Optional.empty())
                .getAsJsonArray("identities")
                .get(0)
                .getAsJsonObject();
    }

    @Test
    void theOwnProfileKeepsItsList() throws Exception {
        product.run(importOf()).ok();
        product.run("accounts", "add", ALICE, "--name", "Alice").ok();
        product.run("accounts", "set", ALICE, "--signing", ALICE, "--encryption", ALICE, "--encrypt", "always")
                .ok();
        var kept = identity(product.run("accounts", "list", "--json").ok());
        assertThat(kept.getAsJsonObject("encryption").get("sha256").getAsString())
                .isEqualTo(SHA256);
        assertThat(kept.get("encrypt").getAsString()).isEqualTo("always");
        var refused = product.run("accounts", "set", "bob@sealwright.example", "--sign", "always", "--json");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.errorCode()).isEqualTo("no-such-identity");
    }

    @Test
    void theCheckOfTheProgramIsSilentWhenAllIsWellAndNeedsNoDisplay() throws Exception {
        product.run(importOf()).ok();
        product.run("accounts", "add", ALICE, "--name", "Alice").ok();
        product.run("accounts", "set", ALICE, "--signing", SHA256, "--encryption", SHA256)
                .ok();
        var unsaved = product.run("--check");
        assertThat(unsaved.exitCode()).isEqualTo(8);
        assertThat(unsaved.out()).startsWith(ALICE + ": ").contains("not backed up");
        var password = Files.writeString(folder.resolve("backup-password"), "Backup-of-Alice");
        product.run(
                        "backup",
                        "create",
                        "--all",
                        "--out",
                        folder.resolve("alice-backup.p12").toString(),
                        "--backup-password-file",
                        password.toString())
                .ok();
        var well = product.run("--check").ok();
        assertThat(well.out()).isEmpty();
        // The tests bring a logging library along that complains about itself.
        assertThat(well.err().lines().filter(line -> !line.startsWith("SLF4J"))).isEmpty();
        theReportSaysTheSame();
        product.run("certificates", "delete", SHA256, "--keep-key").ok();
        var check = product.run("--check");
        assertThat(check.exitCode()).isEqualTo(8);
        assertThat(check.out().lines()).isNotEmpty().allMatch(line -> line.startsWith(ALICE + ": "));
        var document = product.run("--check", "--notify", "--json");
        assertThat(document.exitCode()).isEqualTo(8);
        assertThat(document.json().getAsJsonObject("check").get("ok").getAsBoolean())
                .isFalse();
        assertThat(product.classesLoadedBy("--check", "--notify"))
                .contains("org.sealwright.store.desktop.NotifySend")
                .doesNotContain(" javax.swing.", " java.awt.");
        assertThat(product.data().resolve("last-notice")).doesNotExist();
        assertThat(product.run("report", "--json").exitCode()).isEqualTo(8);
        assertThat(product.classesLoadedBy("report", "--all-profiles")).doesNotContain(" javax.swing.", " java.awt.");
    }

    /// All is well; Thunderbird is not there.
    private void theReportSaysTheSame() throws Exception {
        var table = product.run("report").ok().out().replace("\"", "");
        assertThat(table).contains("," + ALICE + ",yes,ready,signing | encryption,", "," + SHA256 + ",", ",proved,");
        var file = folder.resolve("report.json");
        product.run("report", "--all-profiles", "--format", "json", "--out", file.toString())
                .ok();
        var report = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(report.get("schema").getAsInt()).isEqualTo(1);
        assertThat(product.run("report", "--json").ok().json().keySet()).isEqualTo(report.keySet());
        var profile = report.getAsJsonObject("report")
                .getAsJsonArray("profiles")
                .get(0)
                .getAsJsonObject();
        assertThat(profile.keySet()).containsExactly("kind", "path", "name", "attention", "rows", "failed");
        var row = profile.getAsJsonArray("rows").get(0).getAsJsonObject();
        assertThat(row.keySet())
                .containsExactly("address", "account", "status", "certificate", "attention", "findings");
        assertThat(row.getAsJsonObject("certificate").get("sha256").getAsString())
                .isEqualTo(SHA256);
        assertThat(product.run("report", "--out", file.toString()).exitCode()).isEqualTo(1);
        product.run("report", "--out", file.toString(), "--replace").ok();
    }

    private String[] importOf() throws Exception {
        var file = folder.resolve("alice.p12");
        Files.deleteIfExists(file);
        Pkcs12Sample.MODERN.savedAs(file);
        return new String[] {
            "certificates",
            "import",
            file.toString(),
            "--file-password-file",
            Pkcs12Sample.MODERN.passwordFile(folder).toString(),
            "--trust",
            "email"
        };
    }

    private CommandLineProduct.Answer inProfile(Path profile, String... command) throws Exception {
        var arguments = new ArrayList<>(List.of("--profile", profile.toString()));
        arguments.addAll(List.of(command));
        return product.run(arguments.toArray(String[]::new));
    }

    private static JsonObject identity(CommandLineProduct.Answer answer) {
        return answer.json().getAsJsonArray("identities").get(0).getAsJsonObject();
    }

    private static List<String> withoutOurs(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.matches(
                        "user_pref\\(\"mail\\.identity\\.id1\\.(signing_cert|encryption_cert|sign_mail).*"))
                .toList();
    }
}
