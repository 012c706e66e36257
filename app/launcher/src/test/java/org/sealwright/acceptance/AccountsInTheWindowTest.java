package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;
import static org.sealwright.acceptance.ProductWindow.click;
import static org.sealwright.acceptance.ProductWindow.close;
import static org.sealwright.acceptance.ProductWindow.goOn;
import static org.sealwright.acceptance.ProductWindow.press;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.acceptance.OpensslPeople.Person;
import org.sealwright.testkit.ExternalTool;

/// Seed 000, steps 15 to 17 and N3, and seed 001, part 4 and E, in the window: the real program over the profile of
/// the
/// real Thunderbird, which then signs, encrypts and reads.
class AccountsInTheWindowTest {
    @RegisterExtension
    static final ProductWindow PRODUCT = new ProductWindow();

    private static final String ALICE = "alice@sealwright.example";
    private static final String BOB = "bob@sealwright.example";

    @TempDir
    Path folder;

    private CommandLineProduct commandLine;
    private OpensslPeople people;
    private Path profile = Path.of("");

    @BeforeEach
    void aProfileOfThunderbird() throws Exception {
        commandLine = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
        people = new OpensslPeople(folder.resolve("people"));
        profile = Thunderbird.newProfile(folder.resolve("profile"), "Alice <" + ALICE + ">");
    }

    @Test
    void cases000_15to17and001_4to001_E2theCertificateIsChosenAndThunderbirdUsesIt() throws Exception {
        var alice = people.person("alice", 365, ALICE);
        imported(profile, alice);
        imported(profile, people.person("expired", -1, ALICE));
        imported(profile, people.person("other", 365, BOB));
        var window = open();
        // 000-15 and 001-4.1: each identity with both certificates; 000-16b: encryption is off.
        assertThat(ProductWindow.row(window, "accounts.table", ALICE)).contains("none chosen");
        window.checkBox("accounts.default.signing").requireNotSelected().requireDisabled();
        window.checkBox("accounts.default.encryption").requireNotSelected().requireDisabled();
        // 001-4.2 and 001-4.3a: what fits is preselected, what does not says why.
        click(window, "accounts.signing.select");
        var choice = PRODUCT.dialog("dialog.accounts.choice");
        var rows = choice.table("accounts.choice.table").contents();
        assertThat(rows).hasDimensions(3, 5);
        assertThat(rows[0]).startsWith("fits", "alice");
        assertThat(List.of(rows[1][0], rows[2][0]))
                .containsExactlyInAnyOrder("no: it has expired", "no: it is for other addresses");
        choice.table("accounts.choice.table").requireSelectedRows(0);
        goOn(choice);
        // 001-4.3b: the same for encryption.
        press(PRODUCT.dialog("dialog.confirm"), "dialog.go");
        awaitText(window, "accounts.encryption.value", "alice");
        assertThat(window.textBox("accounts.signing.value").text()).startsWith("alice\nSerial number ");
        // 000-16a: signing by default.
        var signs = window.checkBox("accounts.default.signing").target();
        await().atMost(PATIENCE).until(() -> GuiActionRunner.execute(signs::isEnabled));
        GuiActionRunner.execute(() -> signs.doClick());
        await().atMost(PATIENCE)
                .until(() -> Files.readString(profile.resolve("prefs.js")).contains("sign_mail\", true"));

        var seen = theirs();
        assertThat(seen.get("signByDefault").getAsBoolean()).isTrue();
        assertThat(seen.get("encryptionPolicy").getAsInt()).isZero();
        for (var use : List.of("signing", "encryption")) {
            var used = seen.getAsJsonObject(use);
            assertThat(used.get("name").getAsString()).isEqualTo("alice");
            assertThat(used.get("usable").getAsBoolean()).isTrue();
            assertThat(used.get("matchesAddress").getAsBoolean()).isTrue();
        }
        assertBothCanWriteToEachOther(alice);
    }

    /// 001-E1 and 001-E2: what Alice signs is good in a second Thunderbird, which then encrypts to her.
    private void assertBothCanWriteToEachOther(Person alice) throws Exception {
        var bob = people.person("bob", 365, BOB);
        var second = Thunderbird.newProfile(folder.resolve("second"), "Bob <" + BOB + ">");
        imported(second, bob);
        commandLine
                .run(
                        "--profile",
                        second.toString(),
                        "accounts",
                        "set",
                        BOB,
                        "--signing",
                        bob.sha256(),
                        "--encryption",
                        bob.sha256())
                .ok();
        var signed = folder.resolve("signed.eml");
        assertThat(written(profile, ALICE, BOB, "--as-configured", signed)
                        .get("signed")
                        .getAsBoolean())
                .isTrue();
        ExternalTool.run(
                        "openssl",
                        "cms",
                        "-verify",
                        "-in",
                        signed.toString(),
                        "-CAfile",
                        people.authority().toString(),
                        "-out",
                        folder.resolve("content").toString())
                .ok();
        // In place: reading stores the certificate of Alice.
        var read =
                Thunderbird.result(Thunderbird.inPlace(second, Optional.empty(), "verify", "--eml", signed.toString()));
        assertThat(read.get("signatureGood").getAsBoolean()).as(read.toString()).isTrue();
        var encrypted = folder.resolve("encrypted.eml");
        assertThat(written(second, BOB, ALICE, "--encrypt", encrypted)
                        .get("encrypted")
                        .getAsBoolean())
                .isTrue();
        var opened = Thunderbird.result(
                Thunderbird.run(profile, Optional.empty(), false, "verify", "--eml", encrypted.toString()));
        assertThat(opened.get("decrypted").getAsBoolean()).as(opened.toString()).isTrue();
        assertThat(alice.p12()).isRegularFile();
    }

    private static JsonObject written(Path from, String identity, String to, String how, Path file) throws Exception {
        return Thunderbird.result(Thunderbird.run(
                from,
                Optional.empty(),
                false,
                "sign",
                "--identity",
                identity,
                "--to",
                to,
                how,
                "--out",
                file.toString()));
    }

    @Test
    void case000_N3afterTheImportAllIdentitiesAreSwitchedInOneStep() throws Exception {
        var old = people.person("old", 20, ALICE);
        imported(profile, old);
        commandLine
                .run(
                        "--profile",
                        profile.toString(),
                        "accounts",
                        "set",
                        ALICE,
                        "--signing",
                        old.sha256(),
                        "--encryption",
                        old.sha256())
                .ok();
        var fresh = people.person("fresh", 365, ALICE);
        var window = open();
        assertThat(ProductWindow.row(window, "accounts.table", ALICE)).contains("renew now");
        // 001-E3: a request that takes over what the old certificate says.
        click(window, "accounts.renew");
        var request = PRODUCT.dialog("dialog.requests.new");
        assertThat(request.textBox("requests.new.address.text").text()).isEqualTo(ALICE);
        close(request);

        PRODUCT.goTo(window, "Certificates", "certificates.import");
        click(window, "certificates.import");
        PRODUCT.choose(fresh.p12());
        PRODUCT.answer("dialog.password", "password.field", OpensslPeople.PASSWORD, "password.go");
        var summary = PRODUCT.dialog("certificates.import.summary.window");
        summary.button("certificates.import.next.accounts.use").click();
        var question = PRODUCT.dialog("dialog.confirm");
        assertThat(PRODUCT.lines(question))
                .contains(ALICE + ", signing: «old» → «fresh»", ALICE + ", encryption: «old» → «fresh»")
                .contains("Kept to read old mail: «old»");
        press(question, "dialog.go");
        awaitText(window, "accounts.signing.value", "fresh");
        awaitText(window, "accounts.encryption.value", "fresh");
        assertThat(window.textBox("accounts.kept").text()).contains("«old»");
        assertThat(ProductWindow.row(window, "accounts.table", ALICE)).contains("in order");
        var seen = theirs();
        for (var use : List.of("signing", "encryption")) {
            assertThat(seen.getAsJsonObject(use).get("name").getAsString()).isEqualTo("fresh");
        }
        assertThat(Thunderbird.certificate(Thunderbird.inspect(profile, Optional.empty()), old.sha256())
                        .orElseThrow()
                        .get("hasPrivateKey")
                        .getAsBoolean())
                .isTrue();
    }

    private JsonObject theirs() throws Exception {
        return Thunderbird.inspect(profile, Optional.empty())
                .getAsJsonArray("identities")
                .get(0)
                .getAsJsonObject();
    }

    private FrameFixture open() {
        var window = PRODUCT.open(commandLine.data(), "--profile", profile.toString());
        PRODUCT.goTo(window, "Accounts", "accounts.table");
        return window;
    }

    private static void awaitText(FrameFixture window, String name, String beginning) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> GuiActionRunner.execute(
                        () -> window.textBox(name).target().getText())
                .startsWith(beginning));
    }

    private void imported(Path into, Person person) throws Exception {
        commandLine
                .run(
                        "--profile",
                        into.toString(),
                        "certificates",
                        "import",
                        person.p12().toString(),
                        "--file-password-file",
                        people.passwordFile().toString(),
                        "--trust",
                        "email")
                .ok();
    }
}
