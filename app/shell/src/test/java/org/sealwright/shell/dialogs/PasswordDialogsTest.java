package org.sealwright.shell.dialogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordPrompt.PasswordOffer;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.ProtectedProfile;
import org.sealwright.shell.ShellUnderTest;

class PasswordDialogsTest {
    private final ShellUnderTest shell = ShellUnderTest.inEnglish();
    private PasswordPrompt prompt;

    @BeforeEach
    void open() {
        shell.open();
        prompt = shell.get(PasswordPrompt.class);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private DialogFixture dialog(String name) {
        return WindowFinder.findDialog(name).using(shell.robot);
    }

    /// Not with the mouse: a dialog that says what is wrong grows, and the robot would aim at where the button was.
    private static void press(DialogFixture dialog, String button) {
        var target = dialog.button(button).target();
        EventQueue.invokeLater(target::doClick);
    }

    private CompletableFuture<Optional<Passphrase>> ask(int attempt) {
        return CompletableFuture.supplyAsync(() -> prompt.ask(new PasswordQuestion.OfFile("anna.p12", attempt)));
    }

    private CompletableFuture<PasswordOffer> offer() {
        return offer(new ProtectedProfile("Sealwright", false));
    }

    private CompletableFuture<PasswordOffer> offer(ProtectedProfile profile) {
        return CompletableFuture.supplyAsync(() -> prompt.offerPrimaryPassword(profile));
    }

    private static String text(Optional<Passphrase> answer) {
        try (var passphrase = answer.orElseThrow()) {
            return String.valueOf(passphrase.copyOfCharacters());
        }
    }

    @Test
    void whatWasTypedIsTheAnswer() {
        var answer = ask(1);
        var dialog = dialog("dialog.password");
        assertThat(dialog.textBox("password.question").text())
                .contains("«anna.p12» can only be opened with its password");
        await().untilAsserted(() -> dialog.textBox("password.field").requireFocused());
        dialog.textBox("password.field").enterText("Gr#n ß");
        dialog.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        await().until(answer::isDone);
        assertThat(text(answer.join())).isEqualTo("Gr#n ß");
    }

    @Test
    void anEmptyPasswordIsAnAnswerToo() {
        var answer = ask(1);
        press(dialog("dialog.password"), "password.go");
        await().until(answer::isDone);
        assertThat(text(answer.join())).isEmpty();
    }

    @Test
    void afterAWrongPasswordTheFieldSaysSo() {
        var answer = ask(2);
        var dialog = dialog("dialog.password");
        assertThat(dialog.textBox("password.wrong").text()).isEqualTo("This password was wrong. Try again.");
        assertThat(dialog.textBox("password.field").target().getClientProperty("JComponent.outline"))
                .isEqualTo("error");
        press(dialog, "password.cancel");
        await().until(answer::isDone);
    }

    @Test
    void escapeDeclines() {
        var answer = ask(1);
        var dialog = dialog("dialog.password");
        dialog.textBox("password.field").enterText("half");
        dialog.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        await().until(answer::isDone);
        assertThat(answer.join()).isEmpty();
    }

    @Test
    void cancellingThePrimaryPasswordCancelsTheTask() {
        var answer = CompletableFuture.supplyAsync(() -> prompt.ask(new PasswordQuestion.Primary("Mail", 2)));
        press(dialog("dialog.password"), "password.cancel");
        await().until(answer::isDone);
        assertThat(answer.exceptionNow()).isInstanceOf(CancellationException.class);
    }

    @Test
    void twoDifferentPasswordsAreNotSet() {
        var answer = offer();
        var dialog = dialog("dialog.offer");
        dialog.textBox("offer.first").enterText("Abc12");
        dialog.textBox("offer.second").enterText("Abc13");
        press(dialog, "offer.set");
        await().untilAsserted(() -> assertThat(dialog.textBox("offer.message").text())
                .isEqualTo("The two passwords differ. Enter the same one twice."));
        await().untilAsserted(() -> dialog.textBox("offer.second").requireFocused());
        assertThat(answer).isNotDone();
        dialog.textBox("offer.second").deleteText().enterText("Abc12");
        assertThat(dialog.textBox("offer.message").text()).isBlank();
        press(dialog, "offer.set");
        await().until(answer::isDone);
        assertThat(answer.join()).isInstanceOfSatisfying(PasswordOffer.Chosen.class, chosen -> assertThat(
                        text(Optional.of(chosen.passphrase())))
                .isEqualTo("Abc12"));
    }

    @Test
    void theStrengthIsShownAsAHintWhileTyping() {
        var answer = offer();
        var dialog = dialog("dialog.offer");
        dialog.textBox("offer.first").enterText("password1");
        await().untilAsserted(
                        () -> assertThat(dialog.label("offer.grade").text()).isEqualTo("weak"));
        assertThat(dialog.textBox("offer.advice").text()).contains("common password");
        dialog.textBox("offer.first").deleteText().enterText("T8#kd9$Lw2!zPq");
        await().untilAsserted(
                        () -> assertThat(dialog.label("offer.grade").text()).isEqualTo("good"));
        assertThat(dialog.textBox("offer.advice").text()).isBlank();
        assertThat(dialog.progressBar("offer.quality").target().getValue()).isGreaterThan(90);
        assertThat(shell.robot.finder().findAll(dialog.target(), part -> "offer.cancel".equals(part.getName())))
                .isEmpty();
        dialog.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        await().until(answer::isDone);
        assertThat(answer.join()).isInstanceOf(PasswordOffer.Cancelled.class);
    }

    @Test
    void notNowDeclinesAndAnEmptyPasswordIsNotSet() {
        var answer = offer();
        var dialog = dialog("dialog.offer");
        press(dialog, "offer.set");
        await().untilAsserted(
                        () -> assertThat(dialog.textBox("offer.message").text()).startsWith("Enter a password"));
        press(dialog, "offer.decline");
        await().until(answer::isDone);
        assertThat(answer.join()).isInstanceOf(PasswordOffer.Declined.class);
    }

    @Test
    void whatTheOrganisationRequiresCannotBeDeclined() {
        shell.settings.managed("security.primaryPassword.required", "true");
        var answer = offer();
        var dialog = dialog("dialog.offer");
        assertThat(shell.robot.finder().findAll(dialog.target(), part -> "offer.decline".equals(part.getName())))
                .isEmpty();
        press(dialog, "offer.set");
        await().untilAsserted(
                        () -> assertThat(dialog.textBox("offer.message").text()).endsWith("«Cancel»."));
        press(dialog, "offer.cancel");
        await().until(answer::isDone);
        assertThat(answer.join()).isInstanceOf(PasswordOffer.Cancelled.class);
    }

    @Test
    void theOfferForAProfileOfThunderbirdSaysThatThunderbirdAsksToo() {
        for (boolean thunderbirds : List.of(true, false)) {
            var answer = offer(new ProtectedProfile("default", thunderbirds));
            var dialog = dialog("dialog.offer");
            assertThat(shell.robot
                            .finder()
                            .findAll(
                                    dialog.target(),
                                    part -> part instanceof JTextComponent text
                                            && text.getText().contains("here and in Thunderbird")))
                    .hasSize(thunderbirds ? 1 : 0);
            press(dialog, "offer.decline");
            await().until(answer::isDone);
        }
    }

    @Test
    void theOfferAsksForAPasswordAsLongAsTheOrganisationWants() {
        shell.settings.managed("security.primaryPassword.minimumLength", "12");
        var answer = offer();
        var dialog = dialog("dialog.offer");
        dialog.textBox("offer.first").setText("too short");
        dialog.textBox("offer.second").setText("too short");
        press(dialog, "offer.set");
        await().untilAsserted(
                        () -> assertThat(dialog.textBox("offer.message").text()).contains("at least 12 characters"));
        press(dialog, "offer.decline");
        await().until(answer::isDone);
    }

    @Test
    void theOfferAsksForAPasswordAsStrongAsTheOrganisationWants() {
        shell.settings.managed("security.primaryPassword.minimumStrength", "GOOD");
        var answer = offer();
        var dialog = dialog("dialog.offer");
        dialog.textBox("offer.first").setText("Password1!");
        dialog.textBox("offer.second").setText("Password1!");
        press(dialog, "offer.set");
        await().untilAsserted(
                        () -> assertThat(dialog.textBox("offer.message").text()).contains("its strength must be good"));
        assertThat(answer).isNotDone();
        dialog.textBox("offer.first").setText("correct horse battery staple");
        dialog.textBox("offer.second").setText("correct horse battery staple");
        press(dialog, "offer.set");
        await().until(answer::isDone);
        assertThat(answer.join()).isInstanceOfSatisfying(PasswordOffer.Chosen.class, chosen -> chosen.passphrase()
                .close());
    }

    private CompletableFuture<Optional<Passphrase>> choose(NewPassword.Rules rules) {
        return CompletableFuture.supplyAsync(() -> prompt.choose(new NewPassword.OfFile("anna.p12", rules)));
    }

    @Test
    void aNewPasswordHasToKeepItsRules() {
        var answer = choose(new NewPassword.Rules(8, false, true));
        var dialog = dialog("dialog.newPassword");
        dialog.textBox("newPassword.first").enterText("short");
        press(dialog, "newPassword.go");
        await().untilAsserted(
                        () -> assertThat(dialog.textBox("newPassword.message").text())
                                .isEqualTo("The password needs at least 8 characters. Choose a longer one."));
        dialog.textBox("newPassword.first").deleteText().setText("long enöugh");
        press(dialog, "newPassword.go");
        await().untilAsserted(
                        () -> assertThat(dialog.textBox("newPassword.message").text())
                                .startsWith("Use only letters without accents"));
        dialog.textBox("newPassword.first").setText("long enough");
        dialog.textBox("newPassword.second").setText("long enough");
        press(dialog, "newPassword.go");
        await().until(answer::isDone);
        assertThat(text(answer.join())).isEqualTo("long enough");
    }

    @Test
    void noPasswordAtAllHasToBeConfirmed() {
        var answer = choose(new NewPassword.Rules(8, true, false));
        var dialog = dialog("dialog.newPassword");
        press(dialog, "newPassword.go");
        press(dialog("dialog.confirm"), "dialog.cancel");
        await().untilAsserted(() -> dialog.requireEnabled().requireVisible());
        assertThat(answer).isNotDone();
        press(dialog, "newPassword.go");
        press(dialog("dialog.confirm"), "dialog.go");
        await().until(answer::isDone);
        assertThat(text(answer.join())).isEmpty();
    }

    @Test
    void theEventThreadIsRefused() {
        var refused = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return prompt.ask(new PasswordQuestion.OfFile("anna.p12", 1))
                                .isEmpty();
                    } catch (IllegalStateException _) {
                        return true;
                    }
                },
                SwingUtilities::invokeLater);
        await().until(refused::isDone);
        assertThat(refused.join()).isTrue();
    }
}
