package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;
import static org.sealwright.acceptance.ProductWindow.click;
import static org.sealwright.acceptance.ProductWindow.close;
import static org.sealwright.acceptance.ProductWindow.press;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JDialog;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Seed 000, steps 1 to 9, in the window: the real program with its real plugins over real files, driven by a
/// robot.
class InstallInTheWindowTest {
    @RegisterExtension
    static final ProductWindow PRODUCT = new ProductWindow();

    @TempDir
    Path folder;

    private Path profile = Path.of("");

    @BeforeEach
    void theOwnProfile() {
        profile = folder.resolve("data/profile");
    }

    @Test
    void cases000_1to9theFileOfTheCaIsUnderYourCertificatesAndThePasswordOfferedWasSet() throws Exception {
        var file = Pkcs12Sample.MODERN.savedAs(folder.resolve("USERNAME.P12"));
        var window = open();
        // 000-5: the first tab, empty, explained.
        await().atMost(PATIENCE).until(() -> PRODUCT.shown("certificates.empty").isPresent());
        // 000-6: the dialog shows the file although its name is in upper case.
        choose(window, file);
        // 000-8: the password that came with the file; a wrong one is said and asked again.
        PRODUCT.answer("dialog.password", "password.field", "not it", "password.go");
        assertSaidWrong();
        PRODUCT.answer("dialog.password", "password.field", Pkcs12Sample.MODERN.password(), "password.go");
        // 000-7: a primary password is offered; two that differ block.
        var offer = PRODUCT.dialog("dialog.offer");
        offer.textBox("offer.first").setText("Haupt-Pass 1!");
        offer.textBox("offer.second").setText("Haupt-Pass 2!");
        press(offer, "offer.set");
        await().atMost(PATIENCE).until(() -> !text(offer, "offer.message").isBlank());
        offer.textBox("offer.second").setText("Haupt-Pass 1!");
        press(offer, "offer.set");
        // 000-9: what went where.
        var summary = PRODUCT.dialog("certificates.import.summary.window");
        assertThat(text(summary, "certificates.import.headline")).isNotBlank();
        // 000-18: the file is offered to be deleted, after a question.
        press(summary, "certificates.import.next.certificates.putAway.delete");
        press(PRODUCT.dialog("dialog.confirm"), "dialog.go");
        await().atMost(PATIENCE).until(() -> Files.notExists(file));
        assertRow(window, "Alice Ångström");
        // Case 000-7: the password is needed in the next session.
        assertThat(ProfileCopy.keys(profile, "Haupt-Pass 1!")).contains("rsa");
        try (var store = StoreForTests.in(folder.resolve("copies"))) {
            assertThat(store.open(profile).protection().name()).isEqualTo("LOCKED");
        }
    }

    @Test
    void case000_7RaLockedThunderbirdProfileAsksUntilThePasswordIsRight() throws Exception {
        profile = Thunderbird.newProfile(folder.resolve("profile"), "Alice <alice@sealwright.example>");
        ProfileCopy.setPassword(profile, "Haupt-Pass");
        var file = Pkcs12Sample.EMPTY_PASSWORD.savedAs(folder.resolve("anna.p12"));
        var window = open("--profile", profile.toString());
        choose(window, file);
        PRODUCT.answer("dialog.password", "password.field", "not it", "password.go");
        assertSaidWrong();
        // Cancelled: nothing is imported, and it is said.
        press(PRODUCT.dialog("dialog.password"), "password.cancel");
        close(nextDialog());
        assertThat(ProfileCopy.certificates(profile)).doesNotContain("u,u,u");

        choose(window, file);
        PRODUCT.answer("dialog.password", "password.field", "Haupt-Pass", "password.go");
        close(PRODUCT.dialog("certificates.import.summary.window"));
        assertRow(window, "Alice Ångström");
        var seen = Thunderbird.certificate(
                        Thunderbird.inspect(profile, Optional.of("Haupt-Pass")), Pkcs12Sample.EMPTY_PASSWORD.sha256())
                .orElseThrow();
        assertThat(seen.get("type").getAsString()).isEqualTo("user");
        assertThat(seen.get("hasPrivateKey").getAsBoolean()).isTrue();
    }

    @Test
    void deletingWaitsUntilThunderbirdClosesAndThenGoesOnByItself() throws Exception {
        profile = Thunderbird.newProfile(folder.resolve("profile"), "Alice <alice@sealwright.example>");
        var file = Pkcs12Sample.EMPTY_PASSWORD.savedAs(folder.resolve("anna.p12"));
        var window = open("--profile", profile.toString());
        choose(window, file);
        press(PRODUCT.dialog("dialog.offer"), "offer.decline");
        close(PRODUCT.dialog("certificates.import.summary.window"));
        assertRow(window, "Alice Ångström");
        try (var _ = new Thunderbird.Running(profile)) {
            window.table("certificates.mine.table").selectRows(0);
            window.button("certificates.delete").click();
            press(PRODUCT.dialog("dialog.confirm"), "dialog.go");
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> window.button("task.cancel")
                    .requireVisible());
            assertThat(ProfileCopy.certificates(profile)).contains("u,u,u");
        }
        await().atMost(PATIENCE).until(() -> !ProfileCopy.certificates(profile).contains("u,u,u"));
    }

    private FrameFixture open(String... arguments) {
        return PRODUCT.openCertificates(folder.resolve("data"), arguments);
    }

    private static void choose(FrameFixture window, Path file) {
        click(window, "certificates.import");
        PRODUCT.choose(file);
    }

    /// The password dialog of the second attempt says at the field what was wrong.
    private static void assertSaidWrong() {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> WindowFinder.findDialog("dialog.password")
                .using(PRODUCT.robot())
                .textBox("password.wrong")
                .requireVisible());
    }

    /// The next dialog that is not the one for passwords.
    private static DialogFixture nextDialog() {
        var other = new GenericTypeMatcher<JDialog>(JDialog.class, true) {
            @Override
            protected boolean isMatching(JDialog dialog) {
                return !"dialog.password".equals(dialog.getName());
            }
        };
        return WindowFinder.findDialog(other).withTimeout(PATIENCE.toMillis()).using(PRODUCT.robot());
    }

    private static String text(DialogFixture dialog, String name) {
        return dialog.textBox(name).text();
    }

    private static void assertRow(FrameFixture window, String name) {
        assertThat(ProductWindow.row(window, "certificates.mine.table", name)).isNotEmpty();
    }
}
