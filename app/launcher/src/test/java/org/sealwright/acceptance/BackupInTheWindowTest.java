package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.launcher.Main;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.SharedData;

/// Seed 000, steps B1 to B6 and N1, and seed 001, step 3.6, in the window: the real program over real files, driven by
/// a robot.
class BackupInTheWindowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PASSWORD = "four plain words";

    @TempDir
    Path folder;

    private Robot robot = BasicRobot.robotWithNewAwtHierarchyWithoutScreenLock();
    private Path profile = Path.of("");

    @BeforeAll
    static void aDisplay() {
        if (GraphicsEnvironment.isHeadless()) {
            SharedData.absent("there is no display; ./test starts one");
        }
        FailOnThreadViolationRepaintManager.install();
    }

    @BeforeEach
    void freshFolders() throws Exception {
        System.setProperty("sealwright.data", folder.resolve("data").toString());
        profile = Thunderbird.newProfile(folder.resolve("profile"), "Alice <alice@sealwright.example>");
    }

    @AfterEach
    void closeTheWindow() {
        robot.cleanUp();
        System.clearProperty("sealwright.data");
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
        selectFirstRow(window);

        click(window, "backup.create");
        var form = dialog("dialog.backup.create");
        assertThat(form.radioButton("backup.format.modern").target().isSelected())
                .isTrue();
        go(form);
        save(folder.resolve("cert_backup"));
        // 000-B4: wrong is asked again.
        answer("dialog.password", "password.field", "not it", "password.go");
        answer("dialog.password", "password.field", "Haupt-Pass", "password.go");
        // 000-B6: two fields, mismatch blocks.
        var fresh = dialog("dialog.newPassword");
        fresh.textBox("newPassword.first").setText(PASSWORD);
        fresh.textBox("newPassword.second").setText(PASSWORD + "!");
        fresh.button("newPassword.go").click();
        await().atMost(PATIENCE)
                .until(() -> !fresh.textBox("newPassword.message").text().isBlank());
        fresh.textBox("newPassword.second").setText(PASSWORD);
        fresh.button("newPassword.go").click();

        close(dialog("dialog.message"));
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

        click(window, "backup.restore");
        choose(file);
        answer("dialog.password", "password.field", Pkcs12Sample.MODERN.password(), "password.go");
        go(dialog("dialog.backup.restore"));
        dialog("dialog.offer").button("offer.decline").click();

        close(dialog("dialog.message"));
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
        Main.main(new String[] {"--profile", profile.toString()});
        var window = WindowFinder.findFrame("window")
                .withTimeout(PATIENCE.toMillis())
                .using(robot);
        await().atMost(PATIENCE)
                .until(() -> Arrays.asList(window.list("navigation").contents()).contains("Backup"));
        window.list("navigation").selectItem("Backup");
        return window;
    }

    private static void click(FrameFixture window, String button) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> GuiActionRunner.execute(
                        () -> window.button(button).target().isEnabled()));
        window.button(button).click();
    }

    private static void selectFirstRow(FrameFixture window) {
        window.table("backup.table").selectRows(0);
    }

    private static void assertVerdict(FrameFixture window, String part) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> window.textBox("backup.verdict").text().contains(part));
    }

    private void assertReminder(FrameFixture window, boolean there) {
        window.list("navigation").selectItem("Certificates");
        await().atMost(PATIENCE)
                .until(() -> GuiActionRunner.execute(
                                () -> robot.finder().findAll(each -> "backup.remind".equals(each.getName())).stream()
                                        .anyMatch(Component::isShowing))
                        == there);
        window.list("navigation").selectItem("Backup");
    }

    private void save(Path file) {
        var chooser = JFileChooserFinder.findFileChooser()
                .withTimeout(PATIENCE.toMillis())
                .using(robot);
        // 000-B5: a name is proposed, and the extension added to another one.
        assertThat(GuiActionRunner.execute(
                        () -> chooser.target().getSelectedFile().getName()))
                .startsWith("alice@sealwright.example")
                .endsWith(".p12");
        GuiActionRunner.execute(() -> chooser.target().setSelectedFile(file.toFile()));
        chooser.approve();
    }

    private void choose(Path file) {
        JFileChooserFinder.findFileChooser()
                .withTimeout(PATIENCE.toMillis())
                .using(robot)
                .selectFile(file.toFile())
                .approve();
    }

    private DialogFixture dialog(String name) {
        return WindowFinder.findDialog(name).withTimeout(PATIENCE.toMillis()).using(robot);
    }

    private static void go(DialogFixture form) {
        form.button(form.target().getName() + ".go").click();
    }

    private void answer(String dialogName, String field, String text, String button) {
        var dialog = dialog(dialogName);
        dialog.textBox(field).setText(text);
        dialog.button(button).click();
        await().atMost(PATIENCE).until(() -> !dialog.target().isShowing());
    }

    private void close(DialogFixture dialog) {
        dialog.close();
        await().atMost(PATIENCE).until(() -> !dialog.target().isShowing());
    }
}
