package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.acceptance.OpensslPeople.Person;
import org.sealwright.testkit.ExternalTool;

/// Case 000-N1 to its end: what was backed up here and restored into the profile of another Thunderbird signs and reads
/// mail there.
class RestoredElsewhereTest {
    private static final String ALICE = "alice@sealwright.example";

    @TempDir
    Path folder;

    private CommandLineProduct product;
    private OpensslPeople people;
    private Person alice;

    @BeforeEach
    void aliceHasHerCertificateInTheOwnProfile() throws Exception {
        product = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
        people = new OpensslPeople(folder.resolve("people"));
        alice = people.person("alice", 365, ALICE);
        product.run(
                        "certificates",
                        "import",
                        alice.p12().toString(),
                        "--file-password-file",
                        people.passwordFile().toString())
                .ok();
    }

    @ParameterizedTest
    @ValueSource(strings = {"modern", "compatible"})
    void case000_N1aSecondThunderbirdSignsAndReadsWithWhatWasRestored(String format) throws Exception {
        var backup = folder.resolve("keys.p12");
        product.run(
                        "backup",
                        "create",
                        "--all",
                        "--format",
                        format,
                        "--out",
                        backup.toString(),
                        "--backup-password-file",
                        people.passwordFile().toString())
                .ok();
        var second = Thunderbird.newProfile(folder.resolve("second"), "Alice <" + ALICE + ">");
        in(
                second,
                "backup",
                "restore",
                backup.toString(),
                "--backup-password-file",
                people.passwordFile().toString());
        in(
                second,
                "certificates",
                "import",
                "--group",
                "authorities",
                "--trust",
                "email",
                people.authority().toString());
        in(second, "accounts", "set", ALICE, "--signing", alice.sha256(), "--encryption", alice.sha256());

        assertSigns(second);
        assertReads(second);
    }

    private void assertSigns(Path profile) throws Exception {
        var mail = folder.resolve("signed.eml");
        var signed = Thunderbird.result(Thunderbird.run(
                profile,
                Optional.empty(),
                false,
                "sign",
                "--identity",
                "id1",
                "--to",
                "bob@example.org",
                "--out",
                mail.toString()));
        assertThat(signed.get("signed").getAsBoolean()).as(signed.toString()).isTrue();
        var signer = folder.resolve("signer.pem");
        ExternalTool.run(
                        "openssl",
                        "cms",
                        "-verify",
                        "-in",
                        mail.toString(),
                        "-CAfile",
                        people.authority().toString(),
                        "-signer",
                        signer.toString(),
                        "-out",
                        folder.resolve("content").toString())
                .ok();
        assertThat(new Person(signer, signer, signer).sha256()).isEqualTo(alice.sha256());
    }

    private void assertReads(Path profile) throws Exception {
        var letter =
                Files.writeString(folder.resolve("letter"), "Content-Type: text/plain\r\n\r\nFor Alice alone.\r\n");
        var mail = folder.resolve("encrypted.eml");
        ExternalTool.run(
                        "openssl",
                        "cms",
                        "-encrypt",
                        "-aes256",
                        "-in",
                        letter.toString(),
                        "-from",
                        "bob@example.org",
                        "-to",
                        ALICE,
                        "-subject",
                        "Secret",
                        "-out",
                        mail.toString(),
                        alice.certificate().toString())
                .ok();
        var seen = Thunderbird.result(
                Thunderbird.run(profile, Optional.empty(), false, "verify", "--eml", mail.toString()));
        assertThat(seen.get("decrypted").getAsBoolean()).as(seen.toString()).isTrue();
    }

    private void in(Path profile, String... command) throws Exception {
        var arguments = new ArrayList<>(List.of("--profile", profile.toString()));
        arguments.addAll(List.of(command));
        product.run(arguments.toArray(String[]::new)).ok();
    }
}
