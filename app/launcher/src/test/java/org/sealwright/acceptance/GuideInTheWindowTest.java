package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Both guides from start to end through the overview and the guided path: the real program over real files, in an
/// empty profile of its own; clicks and typed fields are counted, and every step is kept as a picture.
class GuideInTheWindowTest {
    private static final String ADDRESS = "anna@clinic.example";
    private static final String PRIMARY = "Haupt-Pass 1!";
    private static final String OF_BACKUP = "four plain words";
    /// Issue 7: from nothing to "ready"; 24 and 4 are needed (`docs/guide/clicks.md`).
    private static final int MOST_CLICKS = 25;

    private static final int MOST_FIELDS = 6;

    @RegisterExtension
    static final ProductWindow PRODUCT = new ProductWindow();

    @TempDir
    Path folder;

    /// Seed 001: a request, the authority's answer, trust, backup, the account, a test.
    @Test
    void case001fromNothingToReadyThroughThePath() throws Exception {
        case001(new MouseHand(PRODUCT, new Diary("001")));
    }

    /// The same without a mouse, by nothing but keys.
    @Test
    void case001fromNothingToReadyWithTheKeyboardOnly() throws Exception {
        try (var keyboard = new Keyboard()) {
            case001(new KeyboardHand(PRODUCT, keyboard, new Diary("001-keyboard")));
        }
    }

    private void case001(Hand hand) throws Exception {
        var authority = Authority.make(folder.resolve("ca"));
        PRODUCT.open(folder.resolve("data"));
        hand.press("overview.empty.get");

        hand.press("accounts.step.address.add");
        var person = PRODUCT.dialog("dialog.accounts.person");
        hand.type(person, "accounts.person.address", ADDRESS);
        hand.type(person, "accounts.person.name", "Anna Example");
        hand.press("dialog.accounts.person.go");

        // 001-1.2 to 1.6: the address is there already.
        hand.press("requests.step.make.run");
        PRODUCT.dialog("dialog.requests.new");
        hand.press("dialog.requests.new.go");
        var csr = folder.resolve("anna.txt");
        hand.save(csr);
        var offer = PRODUCT.dialog("dialog.offer");
        hand.typeSecret(offer, "offer.first", PRIMARY);
        hand.typeSecret(offer, "offer.second", PRIMARY);
        hand.press("offer.set");

        // 001-2.1 to 2.3: copied from the path.
        hand.press("requests.step.submit.copy");
        await().atMost(PATIENCE).until(() -> clipboard().equals(Files.readString(csr)));

        // 001-2.4, 2.5, 3.3, 3.4: everything in one file.
        var answer = authority.bundle(authority.issue(csr, "anna"), "anna.p7b", "DER");
        hand.press("certificates.step.arrive.open");
        hand.open(answer);
        hand.close(PRODUCT.dialog("certificates.import.summary.window"));

        hand.press("authorities.step.trust.edit");
        PRODUCT.dialog("dialog.authorities.edit");
        hand.press("authorities.edit.email.trusted");
        hand.press("dialog.authorities.edit.go");

        // 001-3.6.
        hand.press("backup.step.save.run");
        backUp(hand, folder.resolve("anna-backup"));

        // 001-4.
        hand.press("accounts.step.choose.use");
        await().atMost(PATIENCE)
                .until(() -> text("path.ready").startsWith("Ready: signs and receives encrypted mail until "));
        hand.press("accounts.step.test.run");
        hand.close(PRODUCT.dialog("dialog.accounts.trial"));

        hand.press("path.back");
        assertReady(hand);
        hand.report();
        assertThat(hand.diary().presses()).hasSizeLessThanOrEqualTo(MOST_CLICKS);
        assertThat(hand.diary().fields()).hasSizeLessThanOrEqualTo(MOST_FIELDS);
        // NSS agrees that key and certificate belong together.
        assertThat(ProfileCopy.certificates(folder.resolve("data/profile"))).contains("u,u,u");
    }

    /// Seed 000: the authority sent a `.p12`; what is missing is done from the card.
    @Test
    void case000aFileFromTheAuthorityIsMadeReadyFromTheOverview() throws Exception {
        var people = new OpensslPeople(folder.resolve("people"));
        var anna = people.person("anna", 365, ADDRESS);
        var hand = new MouseHand(PRODUCT, new Diary("000"));
        PRODUCT.open(folder.resolve("data"));
        hand.press("overview.empty.file");
        hand.open(anna.p12());
        hand.typeSecret(PRODUCT.dialog("dialog.password"), "password.field", OpensslPeople.PASSWORD);
        hand.press("password.go");
        var offer = PRODUCT.dialog("dialog.offer");
        hand.typeSecret(offer, "offer.first", PRIMARY);
        hand.typeSecret(offer, "offer.second", PRIMARY);
        hand.press("offer.set");
        hand.close(PRODUCT.dialog("certificates.import.summary.window"));

        await().atMost(PATIENCE).until(() -> text("overview.card.0.status").equals("Not ready yet."));
        hand.press("overview.card.0.trust.notTrusted.run");
        PRODUCT.dialog("dialog.authorities.edit");
        hand.press("authorities.edit.email.trusted");
        hand.press("dialog.authorities.edit.go");
        hand.press("overview.card.0.backup.missing.run");
        backUp(hand, folder.resolve("anna-backup"));
        assertReady(hand);
        hand.report();
        assertThat(hand.diary().presses()).hasSizeLessThanOrEqualTo(MOST_CLICKS);
    }

    private static void backUp(Hand hand, Path file) throws Exception {
        PRODUCT.dialog("dialog.backup.create");
        hand.press("dialog.backup.create.go");
        hand.save(file);
        var fresh = PRODUCT.dialog("dialog.newPassword");
        hand.typeSecret(fresh, "newPassword.first", OF_BACKUP);
        hand.typeSecret(fresh, "newPassword.second", OF_BACKUP);
        hand.press("newPassword.go");
        hand.close(PRODUCT.dialog("dialog.message"));
    }

    /// The card says it with the day, and nothing is left to be done.
    private static void assertReady(Hand hand) throws Exception {
        var end = LocalDate.now(ZoneOffset.UTC).plusDays(365);
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.getDefault());
        await().atMost(PATIENCE).until(() -> text("overview.card.0.status")
                .startsWith("Ready: signs and receives encrypted mail until "));
        await().atMost(PATIENCE).until(() -> text("overview.summary").equals("Your address is ready."));
        hand.diary().picture("ready");
        // Whoever runs this at midnight may see the next day.
        assertThat(text("overview.card.0.status"))
                .containsAnyOf(
                        end.format(days),
                        end.minusDays(1).format(days),
                        end.plusDays(1).format(days));
        assertThat(PRODUCT.shown("overview.general")).isEmpty();
    }

    private static String text(String name) {
        return GuiActionRunner.execute(() -> PRODUCT.shown(name)
                .filter(JTextComponent.class::isInstance)
                .map(each -> ((JTextComponent) each).getText())
                .orElse(""));
    }

    private static String clipboard() throws Exception {
        return (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
    }
}
