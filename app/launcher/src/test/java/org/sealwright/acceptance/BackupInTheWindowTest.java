package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.testkit.ExternalTool;

/// Seed 000, steps B1 to B6 and N1, and seed 001, step 3.6, in the window: the real program over real files,
/// driven by a robot.
class BackupInTheWindowTest {
    private static final String PASSWORD = "four plain words";

    @RegisterExtension
    private static final ProductWindow PRODUCT = new ProductWindow();

    @TempDir
    Path folder;

    private Path profile = Path.of("");

    @BeforeEach
    void aFreshProfile() throws Exception {
        profile = Thunderbird.newProfile(folder.resolve("profile"), "Alice <alice@sealwright.example>");
    }

    @Test
    void cases000_B1toB6and001_3_6theSelectedKeyIsSavedProvedAndThunderbirdTakesIt() throws Exception {
        importAlice();
        ProfileCopy.setPassword(profile, "Haupt-Pass");
        var window = openPage();
        // The manager says it too, until it is done.
        assertReminder(window, true);
        assertVerdict(window, "not backed up yet");
        window.button("backup.create").requireDisabled();
        ProductWindow.selectRow(window, "backup.table");

        ProductWindow.click(window, "backup.create");
        var form = PRODUCT.dialog("dialog.backup.create");
        assertThat(form.radioButton("backup.format.modern").target().isSelected())
                .isTrue();
        ProductWindow.goOn(form);
        save(folder.resolve("cert_backup"));
        // 000-B4: wrong is asked again.
        answer("not it");
        answer("Haupt-Pass");
        // 000-B6: two fields, mismatch blocks.
        var fresh = PRODUCT.dialog("dialog.newPassword");
        fresh.textBox("newPassword.first").setText(PASSWORD);
        fresh.textBox("newPassword.second").setText(PASSWORD + "!");
        fresh.button("newPassword.go").click();
        await().atMost(ProductWindow.PATIENCE)
                .until(() -> !fresh.textBox("newPassword.message").text().isBlank());
        fresh.textBox("newPassword.second").setText(PASSWORD);
        fresh.button("newPassword.go").click();

        ProductWindow.close(PRODUCT.dialog("dialog.message"));
        assertVerdict(window, "Every private key");
        var file = folder.resolve("cert_backup.p12");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Arrays.stream(window.table("backup.table").contents()[0]))
                .anyMatch(cell -> cell.contains("cert_backup.p12"));
        assertReminder(window, false);
        assertThunderbirdTakes(file);
    }

    @Test
    void case000_N1aBackupOfThunderbirdIsChosenAndRestored() throws Exception {
        var file = Pkcs12Sample.MODERN.savedAs(folder.resolve("alice.p12"));
        var window = openPage();
        assertVerdict(window, "no private keys");
        window.button("backup.create").requireDisabled();

        ProductWindow.click(window, "backup.restore");
        PRODUCT.choose(file);
        answer(Pkcs12Sample.MODERN.password());
        ProductWindow.goOn(PRODUCT.dialog("dialog.backup.restore"));
        PRODUCT.dialog("dialog.offer").button("offer.decline").click();

        ProductWindow.close(PRODUCT.dialog("dialog.message"));
        assertVerdict(window, "Every private key");
        var seen = Thunderbird.certificate(Thunderbird.inspect(profile, Optional.empty()), Pkcs12Sample.MODERN.sha256())
                .orElseThrow();
        assertThat(seen.get("hasPrivateKey").getAsBoolean()).isTrue();
    }

    private void importAlice() throws Exception {
        var product = new CommandLineProduct(Files.createDirectories(folder.resolve("home")));
        product.run(
                        "--profile",
                        profile.toString(),
                        "certificates",
                        "import",
                        Pkcs12Sample.EMPTY_PASSWORD
                                .savedAs(folder.resolve("alice.p12"))
                                .toString())
                .ok();
    }

    private void assertThunderbirdTakes(Path file) throws Exception {
        var other = Thunderbird.newProfile(folder.resolve("other"), "Alice <alice@sealwright.example>");
        var answer = Thunderbird.run(
                other, Optional.empty(), false, "import-p12", "--in", file.toString(), "--p12-password", PASSWORD);
        assertThat(Thunderbird.result(answer).get("ok").getAsBoolean()).isTrue();
        ExternalTool.run("openssl", "pkcs12", "-in", file.toString(), "-passin", "pass:" + PASSWORD, "-nodes")
                .ok();
    }

    private FrameFixture openPage() {
        var window = PRODUCT.open(folder.resolve("data"), "--profile", profile.toString());
        PRODUCT.goTo(window, "Backup", "backup.verdict");
        return window;
    }

    private static void assertVerdict(FrameFixture window, String part) {
        await().atMost(ProductWindow.PATIENCE)
                .ignoreExceptions()
                .until(() -> window.textBox("backup.verdict").text().contains(part));
    }

    private void assertReminder(FrameFixture window, boolean there) {
        window.list("navigation").selectItem("Certificates");
        await().atMost(ProductWindow.PATIENCE)
                .until(() -> PRODUCT.shown("backup.remind").isPresent() == there);
        window.list("navigation").selectItem("Backup");
    }

    private void save(Path file) {
        var chooser = PRODUCT.chooser();
        // 000-B5: a name is proposed, and the extension added to another one.
        assertThat(GuiActionRunner.execute(
                        () -> chooser.target().getSelectedFile().getName()))
                .startsWith("alice@sealwright.example")
                .endsWith(".p12");
        ProductWindow.save(chooser, file);
    }

    /// Ended when the question is gone: the next one may be the same again.
    private static void answer(String password) {
        var dialog = PRODUCT.dialog("dialog.password");
        dialog.textBox("password.field").setText(password);
        ProductWindow.press(dialog, "password.go");
        await().atMost(ProductWindow.PATIENCE)
                .until(() -> !GuiActionRunner.execute(() -> dialog.target().isShowing()));
    }
}
