package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.testkit.ExternalTool;

/// Seed 000, N4, and what else the menu *Tools* does for a profile: check, dated copies, moving. NSS says whether
/// the password is what the window said.
class PasswordInTheWindowTest {
    @RegisterExtension
    private static final ProductWindow PRODUCT = new ProductWindow();

    @TempDir
    Path folder;

    private Path profile = Path.of("");

    @BeforeEach
    void aProfile() throws Exception {
        profile = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("profile"));
    }

    @Test
    void case000_N4setThenTheOldOnceAndTheNewTwiceThenRemoved() throws Exception {
        var window = open();
        choose(window, "menu.password.setOrChange");
        var fresh = PRODUCT.dialog("dialog.newPassword");
        twice(fresh, "first", "fist");
        // A mismatch blocks, and is said.
        await().atMost(PATIENCE)
                .until(() -> !fresh.textBox("newPassword.message").text().isBlank());
        assertThat(GuiActionRunner.execute(() -> fresh.target().isShowing())).isTrue();
        twice(fresh, "first", "first");
        opensWith("first");

        choose(window, "menu.password.setOrChange");
        // A wrong old one is asked for again.
        PRODUCT.answer("dialog.password", "password.field", "wrong", "password.go");
        await().atMost(PATIENCE).until(() -> PRODUCT.shown("password.wrong").isPresent());
        PRODUCT.answer("dialog.password", "password.field", "first", "password.go");
        twice(PRODUCT.dialog("dialog.newPassword"), "second", "second");
        opensWith("second");
        assertThat(opens("first")).isFalse();

        choose(window, "menu.password.remove");
        ProductWindow.press(PRODUCT.dialog("dialog.confirm"), "dialog.go");
        PRODUCT.answer("dialog.password", "password.field", "second", "password.go");
        opensWith("");
    }

    @Test
    void aDatabaseIsCheckedAndACopyPutBack() throws Exception {
        var window = open();
        choose(window, "menu.password.check");
        notice("The database is whole");

        // Changing a Thunderbird profile keeps a copy; this one has none yet.
        choose(window, "menu.copies.show");
        ProductWindow.close(PRODUCT.dialog("dialog.message"));
        try (var store = StoreForTests.in(folder.resolve("data"))) {
            store.copies().keep(store.profile(profile));
        }
        choose(window, "menu.password.setOrChange");
        twice(PRODUCT.dialog("dialog.newPassword"), "first", "first");
        opensWith("first");
        choose(window, "menu.copies.show");
        ProductWindow.goOn(PRODUCT.dialog("dialog.copies"));
        ProductWindow.press(PRODUCT.dialog("dialog.confirm"), "dialog.go");
        opensWith("");
    }

    @Test
    void aCopyComesBackInPlaceOfADatabaseThatCannotBeOpened() throws Exception {
        try (var store = StoreForTests.in(folder.resolve("data"))) {
            store.copies().keep(store.profile(profile));
        }
        Files.write(profile.resolve("cert9.db"), new byte[] {1, 2, 3});
        var window = PRODUCT.open(folder.resolve("data"), "--profile", profile.toString());
        ProductWindow.close(PRODUCT.dialog("dialog.problem"));
        choose(window, "menu.copies.show");
        ProductWindow.goOn(PRODUCT.dialog("dialog.copies"));
        ProductWindow.press(PRODUCT.dialog("dialog.confirm"), "dialog.go");
        opensWith("");
        PRODUCT.goTo(window, "Backup", "backup.verdict");
    }

    @Test
    void aProfileIsWrittenToAFileAndTakenUpInAnother() throws Exception {
        var window = open();
        var file = folder.resolve("moving.sealwright");
        choose(window, "menu.transfer.write");
        ProductWindow.save(PRODUCT.chooser(), file);
        twice(PRODUCT.dialog("dialog.newPassword"), "four plain words", "four plain words");
        ProductWindow.close(PRODUCT.dialog("dialog.message"));
        assertThat(Files.size(file)).isPositive();
        // Into the same profile: everything is there already.
        choose(window, "menu.transfer.takeUp");
        PRODUCT.choose(file);
        PRODUCT.answer("dialog.password", "password.field", "four plain words", "password.go");
        var told = PRODUCT.dialog("dialog.message");
        assertThat(told.textBox("dialog.sentence").text())
                .contains("no new private key", "no new certificate", "What was here before is still here.");
        ProductWindow.close(told);
    }

    private FrameFixture open() {
        var window = PRODUCT.open(folder.resolve("data"), "--profile", profile.toString());
        PRODUCT.goTo(window, "Backup", "backup.verdict");
        return window;
    }

    private void choose(FrameFixture window, String command) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> GuiActionRunner.execute(
                        () -> window.menuItem(command).target().isEnabled()));
        // The menu may still be hidden behind a dialog that is closing.
        var item = window.menuItem(command).target();
        GuiActionRunner.execute(() -> EventQueue.invokeLater(item::doClick));
    }

    private static void twice(DialogFixture dialog, String first, String second) {
        dialog.textBox("newPassword.first").setText(first);
        dialog.textBox("newPassword.second").setText(second);
        var button = dialog.button("newPassword.go").target();
        GuiActionRunner.execute(() -> EventQueue.invokeLater(button::doClick));
    }

    private static void notice(String part) {
        await().atMost(PATIENCE).until(() -> PRODUCT.shown("notice.text")
                .filter(JTextComponent.class::isInstance)
                .map(JTextComponent.class::cast)
                .filter(text -> GuiActionRunner.execute(() -> text.getText().contains(part)))
                .isPresent());
    }

    private void opensWith(String password) throws Exception {
        await().atMost(PATIENCE).until(() -> opens(password));
        assertThat(ProfileCopy.keys(profile, password)).contains("Alice RSA", "Bob EC");
    }

    private boolean opens(String password) throws Exception {
        var file = Files.writeString(folder.resolve("try.pw"), password + "\n");
        return ExternalTool.run("certutil", "-K", "-d", "sql:" + profile, "-f", file.toString())
                        .exitCode()
                == 0;
    }
}
