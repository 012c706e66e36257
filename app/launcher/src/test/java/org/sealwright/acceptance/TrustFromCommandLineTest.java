package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.acceptance.SeenTrust.boxes;
import static org.sealwright.acceptance.SeenTrust.seen;
import static org.sealwright.acceptance.SeenTrust.sha256;
import static org.sealwright.acceptance.SeenTrust.signature;
import static org.sealwright.acceptance.SeenTrust.verified;

import com.google.gson.JsonElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.testkit.ExternalTool;

/// Seed 000, steps 10 to 14, and 001-3.4, on the command line: an authority is imported, trusted and distrusted,
/// and Thunderbird and certutil agree at every step.
class TrustFromCommandLineTest {
    @TempDir
    Path folder;

    private CommandLineProduct product = new CommandLineProduct(Path.of(""));
    private Authority authority = new Authority(Path.of(""), Path.of(""), Path.of(""));
    private Path bob = Path.of("");

    @BeforeEach
    void anAuthorityOfTwoLevels() throws Exception {
        product = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
        authority = Authority.make(folder.resolve("authority"));
        bob = authority.person("bob", "Bob", "bob@example.org");
    }

    private CommandLineProduct.Answer on(Path profile, String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("--profile", profile.toString()));
        all.addAll(List.of(arguments));
        return product.run(all.toArray(String[]::new));
    }

    private static String certutilVerifies(Path profile, String nickname) throws Exception {
        return ExternalTool.run("certutil", "-V", "-u", "S", "-n", nickname, "-d", "sql:" + profile)
                .output();
    }

    private static List<String> actions(CommandLineProduct.Answer answer) {
        return StreamSupport.stream(answer.json().getAsJsonArray("imported").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(one -> one.get("action").getAsString() + " "
                        + (one.get("reason").isJsonNull()
                                ? ""
                                : one.get("reason").getAsString()))
                .toList();
    }

    @Test
    void cases000_10to14anAuthorityFromDerOrPemIsTrustedForAllThreePurposes() throws Exception {
        var profile = Thunderbird.newProfile(folder.resolve("profile"), "Bob <bob@example.org>");
        var der = authority.der(authority.root(), "som.cer");
        on(
                        profile,
                        "certificates",
                        "import",
                        bob.toString(),
                        authority.issuing().toString())
                .ok();
        assertThat(verified(seen(profile, bob))).contains("UNKNOWN_ISSUER");

        var imported =
                on(profile, "--json", "authorities", "import", der.toString(), "--trust", "websites,email,software");
        assertThat(actions(imported.ok())).containsExactly("added ");
        var root = seen(profile, authority.root());
        assertThat(root.get("tab").getAsString()).isEqualTo("Authorities");
        assertThat(boxes(root)).isEqualTo("websites true, mail true");
        assertThat(verified(seen(profile, bob))).isEqualTo("OK OK");

        // Case 000-13: what is no authority, or there already, gives a message; the PEM is the same certificate.
        var again =
                on(profile, "--json", "authorities", "import", authority.root().toString(), bob.toString());
        assertThat(actions(again.ok()))
                .containsExactly("already-present already-present", "already-present already-present");
        // Case 000-11/12: listed, the built-in ones too.
        var listed = on(profile, "authorities", "list").ok();
        assertThat(listed.out()).containsPattern("Example-Root +trusted +trusted +trusted");
        var all = on(profile, "--json", "authorities", "list", "--builtin").ok().json();
        assertThat(all.getAsJsonArray("authorities").size()).isGreaterThan(100);
        assertThat(all.get("built_in_source").getAsString()).contains("thunderbird");
    }

    @Test
    void case000_N2withoutOwnCertificateAndPasswordASignedMailCountsAsTrusted() throws Exception {
        var profile = Thunderbird.newProfile(folder.resolve("profile"), "Carol <carol@example.org>");
        var mail = authority.mailSignedBy("bob", "bob@example.org", "carol@example.org");
        assertThat(signature(profile, mail)).isNotEqualTo("SUCCESS");
        on(profile, "authorities", "import", authority.root().toString(), "--trust", "email")
                .ok();
        assertThat(signature(profile, mail)).isEqualTo("SUCCESS");
    }

    @Test
    void case001_3_4intermediatesGoInWithoutTrustAndTheChainEndsInTheRoot() throws Exception {
        var profile = Thunderbird.newProfile(folder.resolve("profile"), "Bob <bob@example.org>");
        on(profile, "certificates", "import", bob.toString()).ok();
        var imported = on(profile, "authorities", "import", authority.issuing().toString())
                .ok();
        assertThat(imported.out()).contains("nothing is noted", "leave the boxes off");
        on(profile, "authorities", "import", authority.root().toString(), "--trust", "email")
                .ok();
        assertThat(boxes(seen(profile, authority.issuing()))).isEqualTo("websites false, mail false");
        assertThat(boxes(seen(profile, authority.root()))).isEqualTo("websites false, mail true");
        assertThat(verified(seen(profile, bob))).isEqualTo("OK OK");
    }

    @Test
    void aDistrustedIntermediateMakesItsLeafsFailHereAndInThunderbird() throws Exception {
        var profile = Thunderbird.newProfile(folder.resolve("profile"), "Bob <bob@example.org>");
        var bundle = authority.bundle(bob, "all.p7b", "DER");
        on(profile, "authorities", "import", bundle.toString(), "--trust", "email")
                .ok();
        on(profile, "certificates", "import", bob.toString()).ok();
        assertThat(verified(seen(profile, bob))).isEqualTo("OK OK");
        var reference = sha256(authority.issuing());
        var preview = on(profile, "--json", "authorities", "trust", reference, "--email", "distrusted", "--preview")
                .ok()
                .json();
        assertThat(preview.get("changed").getAsBoolean()).isFalse();
        assertThat(preview.getAsJsonObject("preview")
                        .getAsJsonArray("people_lost")
                        .get(0)
                        .getAsString())
                .isEqualTo(sha256(bob));
        var said = on(profile, "authorities", "trust", reference, "--email", "distrusted")
                .ok();
        assertThat(said.out()).contains("e-mail: distrusted", "untrusted: bob@example.org");
        assertThat(verified(seen(profile, bob))).doesNotContain("OK");

        on(profile, "authorities", "trust", reference, "--default").ok();
        assertThat(verified(seen(profile, bob))).isEqualTo("OK OK");
    }

    /// In the own profile: this certutil is older than Thunderbird's trust entries, and reads those made here.
    @Test
    void aDistrustedIntermediateMakesItsLeafsFailInCertutil() throws Exception {
        var bundle = authority.bundle(bob, "all.p7b", "DER").toString();
        product.run("authorities", "import", bundle, "--trust", "websites,email,software")
                .ok();
        product.run("certificates", "import", bob.toString()).ok();
        var profile = product.ownProfile();
        assertThat(ProfileCopy.certificates(profile)).containsPattern("Example-Root - Example +CT?,C,C");
        assertThat(certutilVerifies(profile, "Bob - Example")).contains("certificate is valid");
        product.run("authorities", "trust", sha256(authority.issuing()), "--email", "distrusted")
                .ok();
        assertThat(certutilVerifies(profile, "Bob - Example")).doesNotContain("certificate is valid");
    }

    @Test
    void afterDeletionAndImportNothingOfTheOldTrustComesBack() throws Exception {
        var profile = Thunderbird.newProfile(folder.resolve("profile"), "Bob <bob@example.org>");
        var root = authority.root().toString();
        on(profile, "authorities", "import", root, "--trust", "websites,email").ok();
        on(profile, "certificates", "delete", sha256(authority.root())).ok();
        on(profile, "authorities", "import", root).ok();
        assertThat(boxes(seen(profile, authority.root()))).isEqualTo("websites false, mail false");
        assertThat(on(profile, "authorities", "list").ok().out()).containsPattern("Example-Root +– +– +–");
    }

    @Test
    void whatThunderbirdSetIsShownHere() throws Exception {
        var profile = Thunderbird.newProfile(folder.resolve("profile"), "Bob <bob@example.org>");
        on(profile, "authorities", "import", authority.root().toString()).ok();
        Thunderbird.run(
                profile,
                Optional.empty(),
                false,
                "set-trust",
                "--nickname",
                sha256(authority.root()),
                "--trust",
                "email");
        assertThat(on(profile, "authorities", "list").ok().out()).containsPattern("Example-Root +– +trusted +–");
        on(profile, "authorities", "trust", sha256(authority.root()), "--websites", "trusted", "--email", "inherit")
                .ok();
        assertThat(boxes(seen(profile, authority.root()))).isEqualTo("websites true, mail false");
    }

    /// Old and new trust entries disagree there: Thunderbird obeys the new ones, and so do we; after a change
    /// both say the same.
    @Test
    void aDatabaseWithOldAndNewTrustEntriesIsReadAsThunderbirdDoes() throws Exception {
        var profile = ProfileCopy.ofSample("mixed-trust", folder.resolve("mixed"));
        var password = Files.writeString(folder.resolve("mixed.pw"), "mixed\n").toString();
        var listed = product.run(
                        "--profile", profile.toString(), "--password-file", password, "--json", "authorities", "list")
                .ok()
                .json();
        var inspected = Thunderbird.inspect(profile, Optional.of("mixed"));
        assertThat(listed.getAsJsonArray("authorities")).isNotEmpty().allSatisfy(element -> {
            var here = element.getAsJsonObject();
            var there = Thunderbird.certificate(inspected, here.get("sha256").getAsString())
                    .orElseThrow();
            var trust = here.getAsJsonObject("trust");
            assertThat(boxes(there))
                    .isEqualTo("websites " + trust.get("websites").getAsString().equals("trusted") + ", mail "
                            + trust.get("email").getAsString().equals("trusted"));
        });
        product.run(
                        "--profile",
                        profile.toString(),
                        "--password-file",
                        password,
                        "authorities",
                        "trust",
                        "Root CA",
                        "--email",
                        "distrusted",
                        "--websites",
                        "trusted",
                        "--software",
                        "inherit")
                .ok();
        assertThat(ExternalTool.run("certutil", "-L", "-d", "sql:" + profile).ok())
                .containsPattern("Root CA +CT?,p,");
        var root = Thunderbird.inspect(profile, Optional.of("mixed")).getAsJsonArray("certificates");
        assertThat(root).anySatisfy(element -> {
            var one = element.getAsJsonObject();
            assertThat(one.get("nickname").getAsString()).isEqualTo("Root CA");
            assertThat(boxes(one)).isEqualTo("websites true, mail false");
        });
    }

    @Test
    void aBuiltInRootIsOverriddenAndGoesBackAsThunderbirdSeesIt() throws Exception {
        var profile = Thunderbird.newProfile(folder.resolve("profile"), "Bob <bob@example.org>");
        var all = on(profile, "--json", "authorities", "list", "--builtin").ok().json();
        var one = StreamSupport.stream(all.getAsJsonArray("authorities").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(each ->
                        each.getAsJsonObject("trust").get("email").getAsString().equals("trusted"))
                .findFirst()
                .orElseThrow();
        var reference = one.get("sha256").getAsString();
        on(profile, "authorities", "trust", reference, "--email", "inherit", "--websites", "inherit")
                .ok();
        assertThat(builtIn(profile, reference)).isEqualTo("websites false, mail false");
        assertThat(on(profile, "authorities", "list", "--changed").ok().out()).contains("Mozilla, changed here");
        on(profile, "authorities", "trust", reference, "--default").ok();
        var expected =
                one.getAsJsonObject("trust").get("websites").getAsString().equals("trusted");
        assertThat(builtIn(profile, reference)).isEqualTo("websites " + expected + ", mail true");
    }

    private static String builtIn(Path profile, String sha256) throws Exception {
        var inspected = Thunderbird.result(Thunderbird.run(profile, Optional.empty(), false, "inspect", "--builtins"));
        return boxes(Thunderbird.certificate(inspected, sha256).orElseThrow());
    }

    @Test
    void whileThunderbirdRunsTrustAndExceptionsStayAndTheExitCodeSaysSo() throws Exception {
        var profile = Thunderbird.newProfile(folder.resolve("profile"), "Bob <bob@example.org>");
        on(profile, "authorities", "import", authority.root().toString()).ok();
        try (var _ = new Thunderbird.Running(profile)) {
            var trust = on(profile, "authorities", "trust", sha256(authority.root()), "--email", "trusted");
            assertThat(trust.exitCode()).isEqualTo(6);
            var add = on(profile, "exceptions", "add", "localhost:993", "--fingerprint", sha256(bob));
            assertThat(add.exitCode()).isEqualTo(6);
        }
        assertThat(Files.exists(profile.resolve("cert_override.txt"))).isFalse();
    }

    @Test
    void exceptionsAreWrittenAsThunderbirdWritesThem() throws Exception {
        var profile = Thunderbird.newProfile(folder.resolve("profile"), "Bob <bob@example.org>");
        on(profile, "exceptions", "add", "mail.example.org:993", "--fingerprint", sha256(bob))
                .ok();
        assertThat(Files.readString(profile.resolve("cert_override.txt")))
                .isEqualTo("# PSM Certificate Override Settings file\n# This is a generated file!  Do not edit.\n"
                        + "mail.example.org:993:\tOID.2.16.840.1.101.3.4.2.1\t"
                        + sha256(bob).toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:") + "\t\n");
        var listed = on(profile, "--json", "exceptions", "list").ok().json().getAsJsonArray("exceptions");
        assertThat(listed.get(0).getAsJsonObject().get("sha256").getAsString()).isEqualTo(sha256(bob));
        on(profile, "exceptions", "delete", "mail.example.org:993").ok();
        assertThat(on(profile, "exceptions", "list").ok().out()).contains("no server exceptions");
    }
}
