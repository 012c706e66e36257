package org.sealwright.acceptance;

import java.awt.Dimension;
import java.nio.file.Path;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Makes the pictures of the user guide from the real window with made-up data: `docs/guide/pictures/make`. No test,
/// so it does not run with the others.
class GuidePictures {
    private static final Dimension SIZE = new Dimension(1620, 1080);

    @RegisterExtension
    static final ProductWindow PRODUCT = new ProductWindow();

    /// Its name is to be seen in the pictures.
    private final Path folder = Path.of(System.getProperty("java.io.tmpdir"), "anna");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void make(String language) throws Exception {
        Photographer.delete(folder);
        var clinic = new Clinic(folder);
        var target = Path.of(System.getProperty("sealwright.root"), "docs", "guide", "pictures", language);
        var hand = new Photographer(PRODUCT, new Camera(), target);
        // With one and a half times as many pixels they are sharp on paper, too; the help window reckons with it.
        var look = new Photographer.Look(language, "LIGHT", 150);
        ofOwnProfile(hand, clinic, hand.open(clinic.data(), folder.resolve(".own"), look, SIZE));
        ofThunderbird(
                hand,
                hand.open(
                        clinic.data(),
                        folder.resolve(".other"),
                        look,
                        SIZE,
                        "--profile",
                        clinic.profile().toString()));
    }

    private void ofOwnProfile(Photographer hand, Clinic clinic, FrameFixture window) throws Exception {
        hand.page(window, "path");
        hand.take(window, "path");
        hand.page(window, "requests");
        hand.press("requests.new");
        hand.take(hand.dialog("dialog.requests.new"), "request");
        hand.close("dialog.requests.new");

        hand.page(window, "certificates");
        hand.press("certificates.import");
        PRODUCT.choose(clinic.p12());
        var password = hand.dialog("dialog.password");
        hand.take(password, "file-password");
        password.textBox("password.field").setText(Clinic.PASSWORD);
        hand.press("password.go");
        hand.take(hand.dialog("certificates.import.summary.window"), "imported");
        hand.close("certificates.import.summary.window");
        // The request still waits: it stays.
        hand.press("dialog.cancel");

        hand.menu(window, "menu.password.setOrChange");
        var fresh = hand.dialog("dialog.newPassword");
        fresh.textBox("newPassword.first").setText("Anna's 3 blue chairs");
        fresh.textBox("newPassword.second").setText("Anna's 3 blue chairs");
        hand.take(fresh, "new-password");
        hand.close("dialog.newPassword");

        hand.page(window, "overview");
        hand.press("overview.card.0.trust.notTrusted.run");
        var trust = hand.dialog("dialog.authorities.edit");
        hand.press("authorities.edit.email.trusted");
        hand.take(trust, "trust");
        hand.close("dialog.authorities.edit");
        window.target().dispose();
    }

    private void ofThunderbird(Photographer hand, FrameFixture window) throws Exception {
        hand.page(window, "overview");
        hand.take(window, "overview");
        hand.take(hand.part("overview.card.1"), "renew");
        hand.page(window, "certificates");
        hand.row("certificates.mine.table", 0);
        hand.take(window, "certificates");
        hand.page(window, "backup");
        hand.take(window, "backup");
        hand.page(window, "accounts");
        hand.row("accounts.table", 0);
        hand.take(window, "accounts");
        hand.page(window, "settings");
        hand.take(window, "settings");
        window.target().dispose();
    }
}
