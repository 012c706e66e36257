package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.acceptance.OpensslPeople.Person;
import org.sealwright.testkit.ExternalTool;

/// Case 001-E3, on a Thunderbird profile with two accounts and five identities: the certificate that ends is
/// flagged,
/// one command moves every identity to the new one, and Thunderbird signs with it and still reads old mail.
class RenewalOfAccountsTest {
    private static final String ALICE = "alice@sealwright.example";
    private static final String OFFICE = "office@sealwright.example";
    private static final String INFO = "info@sealwright.example";
    private static final List<String> IDENTITIES = List.of("id1", "id2", "id3", "id4", "id5");

    @TempDir
    Path folder;

    private CommandLineProduct product;
    private OpensslPeople people;
    private Path profile = Path.of("");

    @BeforeEach
    void twoAccountsWithFiveIdentities() throws Exception {
        product = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
        people = new OpensslPeople(folder.resolve("people"));
        profile = folder.resolve("profile");
        Thunderbird.newProfile(
                profile,
                List.of("Alice <" + ALICE + ">", "Office <" + OFFICE + ">"),
                identity("id3", "Alice at home", ALICE) + identity("id4", "Info", INFO)
                        + identity("id5", "Office at night", OFFICE)
                        + "user_pref(\"mail.account.account2.identities\", \"id1,id3,id4\");\n"
                        + "user_pref(\"mail.account.account3.identities\", \"id2,id5\");\n");
    }

    private static String identity(String id, String name, String address) {
        var prefix = "user_pref(\"mail.identity." + id + ".";
        return prefix + "fullName\", \"" + name + "\");\n" + prefix + "useremail\", \"" + address + "\");\n" + prefix
                + "smtpServer\", \"smtp1\");\n" + prefix + "valid\", true);\n" + prefix + "fcc\", false);\n";
    }

    @Test
    void case001_E3oneCommandMovesAllIdentitiesAndOldMailIsStillRead() throws Exception {
        var old = people.person("old", 20, ALICE, OFFICE, INFO);
        imported(old);
        for (var id : IDENTITIES) {
            run("accounts", "set", id, "--signing", old.sha256(), "--encryption", old.sha256(), "--sign", "always")
                    .ok();
        }
        var letters = Files.createDirectory(folder.resolve("letters"));
        run("accounts", "test", "id1", "--out", letters.toString()).ok();
        var check = run("accounts", "list", "--check", "--json");
        assertThat(check.exitCode()).isEqualTo(8);
        assertThat(run("accounts", "renew").exitCode()).isEqualTo(8);

        var fresh = people.person("fresh", 365, ALICE, OFFICE, INFO);
        imported(fresh);
        var before = Files.readAllLines(profile.resolve("prefs.js"));
        var switched = run("accounts", "renew", "--json").ok().json();
        assertThat(switched.getAsJsonArray("switched")).hasSize(10);
        assertThat(switched.getAsJsonArray("kept")).hasSize(1);
        assertThat(run("accounts", "list", "--check").exitCode()).isZero();
        var after = Files.readAllLines(profile.resolve("prefs.js"));
        assertThat(after).hasSameSizeAs(before);
        var changed = new ArrayList<>(after);
        changed.removeAll(before);
        // Names and keys of both certificates of each identity, and nothing else.
        assertThat(changed)
                .hasSize(20)
                .allMatch(line -> line.matches(
                        "user_pref\\(\"mail\\.identity\\.id[1-5]\\.(signing|encryption)_cert_(name|dbkey)\", .*"));

        assertThunderbirdSees(fresh);
        assertThunderbirdSigns("id5", fresh);
        assertThunderbirdReads(letters.resolve(ALICE + "-encrypted.eml"));
    }

    private void assertThunderbirdSees(Person person) throws Exception {
        var inspected = Thunderbird.inspect(profile, Optional.empty());
        var dbKey = Thunderbird.certificate(inspected, person.sha256())
                .orElseThrow()
                .get("dbKey")
                .getAsString();
        assertThat(inspected.getAsJsonArray("identities")).hasSize(5);
        for (JsonElement identity : inspected.getAsJsonArray("identities")) {
            for (var use : List.of("signing", "encryption")) {
                JsonObject used = identity.getAsJsonObject().getAsJsonObject(use);
                assertThat(used.get("dbKey").getAsString()).isEqualTo(dbKey);
                assertThat(used.get("name").getAsString()).isEqualTo("fresh");
                assertThat(used.get("usable").getAsBoolean()).isTrue();
                assertThat(used.get("matchesAddress").getAsBoolean()).isTrue();
            }
        }
    }

    private void assertThunderbirdSigns(String identity, Person person) throws Exception {
        var mail = folder.resolve("signed.eml");
        var signed = Thunderbird.result(Thunderbird.run(
                profile,
                Optional.empty(),
                false,
                "sign",
                "--identity",
                identity,
                "--to",
                ALICE,
                "--as-configured",
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
        assertThat(new Person(signer, signer, signer).sha256()).isEqualTo(person.sha256());
    }

    private void assertThunderbirdReads(Path mail) throws Exception {
        var seen = Thunderbird.result(
                Thunderbird.run(profile, Optional.empty(), false, "verify", "--eml", mail.toString()));
        assertThat(seen.get("decrypted").getAsBoolean()).as(seen.toString()).isTrue();
        assertThat(seen.get("signatureGood").getAsBoolean()).as(seen.toString()).isTrue();
    }

    private void imported(Person person) throws Exception {
        run(
                        "certificates",
                        "import",
                        person.p12().toString(),
                        "--file-password-file",
                        people.passwordFile().toString(),
                        "--trust",
                        "email")
                .ok();
    }

    private CommandLineProduct.Answer run(String... command) throws Exception {
        var arguments = new ArrayList<>(List.of("--profile", profile.toString()));
        arguments.addAll(List.of(command));
        return product.run(arguments.toArray(String[]::new));
    }
}
