package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.acceptance.OpensslPeople.Person;
import org.sealwright.testkit.ExternalTool;

/// `accounts test`: its messages are opened by openssl, gpgsm and Thunderbird, and what stands in the way is said
/// before anything is written.
class TestOfAccountsTest {
    private static final String ALICE = "alice@sealwright.example";

    @TempDir
    Path folder;

    private CommandLineProduct product;
    private OpensslPeople people;
    private Path out = Path.of("");

    @BeforeEach
    void aFreshHome() throws Exception {
        product = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
        people = new OpensslPeople(folder.resolve("people"));
        out = Files.createDirectory(folder.resolve("out"));
    }

    @Test
    void theMessagesAreGoodForOpensslGpgsmAndThunderbird() throws Exception {
        var alice = people.person("alice", 365, ALICE);
        var profile = profileUsing(alice);
        imported(profile, alice, true);
        var test = tested(profile);
        assertThat(test.exitCode()).as(test.out() + test.err()).isZero();
        var signed = out.resolve(ALICE + "-signed.eml");
        var encrypted = out.resolve(ALICE + "-encrypted.eml");
        assertOpensslAgrees(alice, signed, encrypted);
        assertGpgsmAgrees(signed);
        for (var mail : List.of(signed, encrypted)) {
            var seen = Thunderbird.result(
                    Thunderbird.run(profile, Optional.empty(), false, "verify", "--eml", mail.toString()));
            assertThat(seen.get("signatureStatus").getAsString())
                    .as(seen.toString())
                    .isEqualTo("SUCCESS");
            assertThat(seen.get("decrypted").getAsBoolean()).as(seen.toString()).isEqualTo(mail.equals(encrypted));
            assertThat(seen.get("body").getAsString()).contains("to test the certificates of this address");
        }
    }

    private void assertOpensslAgrees(Person alice, Path signed, Path encrypted) throws Exception {
        var content = folder.resolve("content");
        verify(signed, content);
        var inner = folder.resolve("inner.eml");
        ExternalTool.run(
                        "openssl",
                        "cms",
                        "-decrypt",
                        "-in",
                        encrypted.toString(),
                        "-recip",
                        alice.certificate().toString(),
                        "-inkey",
                        alice.key().toString(),
                        "-out",
                        inner.toString())
                .ok();
        verify(inner, content);
    }

    private void verify(Path message, Path content) throws Exception {
        ExternalTool.run(
                        "openssl",
                        "cms",
                        "-verify",
                        "-in",
                        message.toString(),
                        "-CAfile",
                        people.authority().toString(),
                        "-out",
                        content.toString())
                .ok();
    }

    /// gpgsm knows no MIME: it gets the signed part and the signature.
    private void assertGpgsmAgrees(Path signed) throws Exception {
        var text = Files.readString(signed, StandardCharsets.US_ASCII);
        var boundary = "--" + text.replaceAll("(?s).*boundary=\"([^\"]+)\".*", "$1");
        var parts = text.split(java.util.regex.Pattern.quote(boundary), -1);
        var content = Files.writeString(
                folder.resolve("part"), parts[1].substring(2, parts[1].length() - 2), StandardCharsets.US_ASCII);
        var base64 = parts[2].substring(parts[2].indexOf("\r\n\r\n")).replaceAll("\\s", "");
        var signature = Files.write(
                folder.resolve("part.p7s"), java.util.Base64.getDecoder().decode(base64));
        var home = Files.createDirectory(folder.resolve("gpg"));
        Files.setPosixFilePermissions(home, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        Files.writeString(home.resolve("gpgsm.conf"), "disable-crl-checks\ndisable-dirmngr\n");
        var fingerprint = ExternalTool.run(
                        "openssl", "x509", "-in", people.authority().toString(), "-noout", "-fingerprint", "-sha1")
                .ok()
                .replaceAll("(?s).*=|[:\\s]", "");
        Files.writeString(home.resolve("trustlist.txt"), fingerprint + " S relax\n");
        gpgsm(home, "--import", people.authority().toString()).ok();
        var verified = gpgsm(home, "--verify", signature.toString(), content.toString());
        assertThat(verified.ok()).contains("Good signature");
        ExternalTool.run(Map.of("GNUPGHOME", home.toString()), folder, List.of("gpgconf", "--kill", "all"));
    }

    private ExternalTool.Answer gpgsm(Path home, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("gpgsm", "--batch", "--homedir", home.toString()));
        command.addAll(List.of(arguments));
        return ExternalTool.run(Map.of("GNUPGHOME", home.toString(), "LC_ALL", "C"), folder, command);
    }

    @Test
    void anExpiredCertificateIsSaidBeforeAnythingIsWritten() throws Exception {
        var expired = people.person("expired", -1, ALICE);
        var profile = profileUsing(expired);
        imported(profile, expired, true);
        assertFails(profile, "validity", "expired");
    }

    @Test
    void aCertificateForAnotherAddressIsSaid() throws Exception {
        var bob = people.person("bob", 365, "bob@sealwright.example");
        var profile = profileUsing(bob);
        imported(profile, bob, true);
        assertFails(profile, "address", "other-address");
    }

    @Test
    void aMissingKeyIsSaid() throws Exception {
        var alice = people.person("alice", 365, ALICE);
        var profile = profileUsing(alice);
        run(profile, "certificates", "import", alice.certificate().toString()).ok();
        assertFails(profile, "key", "no-private-key");
    }

    @Test
    void anAuthorityThatIsNotTrustedIsSaid() throws Exception {
        var alice = people.person("alice", 365, ALICE);
        var profile = profileUsing(alice);
        imported(profile, alice, false);
        assertFails(profile, "trust", "authority-not-trusted");
    }

    private void assertFails(Path profile, String step, String reason) throws Exception {
        var answer = tested(profile);
        assertThat(answer.exitCode()).as(answer.out() + answer.err()).isEqualTo(8);
        var failed = answer.json().getAsJsonObject("test").getAsJsonArray("steps").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(each -> !each.get("ok").getAsBoolean())
                .findFirst()
                .orElseThrow();
        assertThat(failed.get("step").getAsString()).isEqualTo(step);
        assertThat(failed.get("reason").getAsString()).isEqualTo(reason);
        assertThat(out).isEmptyDirectory();
    }

    /// A profile whose identity names the certificate; it is not in the database yet.
    private Path profileUsing(Person person) throws Exception {
        return Thunderbird.newProfile(folder.resolve("profile"), "Alice <" + ALICE + ">", person.certificate());
    }

    private void imported(Path profile, Person person, boolean trusted) throws Exception {
        var command = new ArrayList<>(List.of(
                "certificates",
                "import",
                person.p12().toString(),
                "--file-password-file",
                people.passwordFile().toString()));
        if (trusted) {
            command.addAll(List.of("--trust", "email"));
        }
        run(profile, command.toArray(String[]::new)).ok();
    }

    private CommandLineProduct.Answer tested(Path profile) throws Exception {
        return run(profile, "accounts", "test", ALICE, "--out", out.toString(), "--json");
    }

    private CommandLineProduct.Answer run(Path profile, String... command) throws Exception {
        var arguments = new ArrayList<>(List.of("--profile", profile.toString()));
        arguments.addAll(List.of(command));
        return product.run(arguments.toArray(String[]::new));
    }
}
