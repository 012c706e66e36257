package org.sealwright.shell.dialogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.settings.Setting;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.Fault;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Dialogs.FileQuestion.Filter;
import org.sealwright.plugin.ui.Dialogs.Form;
import org.sealwright.plugin.ui.Dialogs.Question;
import org.sealwright.shell.ShellUnderTest;

class WindowDialogsTest {
    private static final FileQuestion BACKUPS =
            new FileQuestion("Save backup", List.of(new Filter("Backups (PKCS #12)", List.of("p12", "pfx"))));

    private static final Setting<String> PLACE =
            Setting.internal("window.place.dialog.some", "", text -> text, text -> text);

    private final ShellUnderTest shell = ShellUnderTest.inEnglish();
    private Dialogs dialogs;

    @BeforeEach
    void open() {
        shell.open();
        dialogs = shell.get(Dialogs.class);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private static <T> CompletableFuture<T> onEventThread(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, SwingUtilities::invokeLater);
    }

    private DialogFixture dialog(String name) {
        return WindowFinder.findDialog(name).using(shell.robot);
    }

    private CompletableFuture<Boolean> confirm(boolean destructive) {
        return onEventThread(() -> dialogs.confirm(new Question(
                "Delete", "Delete the certificate?", List.of("<b>anna</b>"), "Delete certificate", destructive)));
    }

    private void fail(Exception failure) {
        SwingUtilities.invokeLater(() -> dialogs.failure(failure));
    }

    @Test
    void aFormStaysUntilItsFieldsAreRight() {
        var field = GuiActionRunner.execute(() -> {
            var made = new JTextField(20);
            made.setName("address");
            return made;
        });
        var answer = onEventThread(() -> dialogs.form(new Form(
                "dialog.form",
                "New request",
                field,
                "Make the request",
                () -> field.getText().contains("@")
                        ? Optional.empty()
                        : Optional.of(new Fault("An address has an @.", field)))));
        var dialog = dialog("dialog.form");
        dialog.button("dialog.form.go").requireText("Make the request").click();
        await().untilAsserted(() ->
                assertThat(dialog.textBox("dialog.form.fault").text()).isEqualTo("An address has an @."));
        await().untilAsserted(() -> dialog.textBox("address").requireFocused());
        assertThat(field.getClientProperty("JComponent.outline")).isEqualTo("error");
        dialog.textBox("address").setText("anna@example.org");
        // What was wrong is not any more.
        await().untilAsserted(() ->
                assertThat(dialog.textBox("dialog.form.fault").text()).isBlank());
        assertThat(field.getClientProperty("JComponent.outline")).isNull();
        dialog.button("dialog.form.go").click();
        await().until(answer::isDone);
        assertThat(answer.join()).isTrue();
    }

    @Test
    void whatIsTooLargeForTheScreenScrollsAndItsButtonStaysInSight() {
        SwingUtilities.invokeLater(() -> {
            var tall = new JPanel(new MigLayout("insets 0, wrap 1"));
            for (int line = 0; line < 200; line++) {
                tall.add(new JLabel("line " + line));
            }
            dialogs.show("dialog.tall", "Tall", tall);
        });
        var dialog = dialog("dialog.tall");
        var screen = GuiActionRunner.execute(
                () -> dialog.target().getGraphicsConfiguration().getBounds());
        await().untilAsserted(() -> {
            var close = dialog.button("dialog.close").target();
            var bottom = GuiActionRunner.execute(
                    () -> SwingUtilities.convertPoint(close, 0, close.getHeight(), dialog.target()).y);
            assertThat(bottom).isPositive().isLessThanOrEqualTo(dialog.target().getHeight());
            assertThat(dialog.target().getHeight()).isLessThanOrEqualTo(screen.height);
        });
        dialog.button("dialog.close").click();
    }

    private DialogFixture show(String text) {
        SwingUtilities.invokeLater(() -> dialogs.show("dialog.some", "Some", new JLabel(text)));
        return dialog("dialog.some");
    }

    private static Rectangle bounds(DialogFixture dialog) {
        return GuiActionRunner.execute(() -> dialog.target().getBounds());
    }

    private void closeIt(DialogFixture dialog) {
        var close = dialog.button("dialog.close").target();
        SwingUtilities.invokeLater(close::doClick);
        await().untilAsserted(dialog::requireNotVisible);
    }

    /// As the window manager does it for the user: not through `setBounds`.
    @SuppressWarnings("deprecation")
    private static void drag(DialogFixture dialog, Rectangle to) {
        GuiActionRunner.execute(() -> dialog.target().reshape(to.x, to.y, to.width, to.height));
    }

    @Test
    void aDialogOpensWhereTheUserLeftItAndAsLarge() {
        var wanted = new Rectangle(60, 80, 640, 410);
        var dialog = show("first");
        drag(dialog, wanted);
        closeIt(dialog);
        await().until(() -> !shell.settings.value(PLACE).isEmpty());
        var again = show("second");
        await().untilAsserted(() -> assertThat(bounds(again).getSize()).isEqualTo(wanted.getSize()));
        assertThat(bounds(again).getLocation().distance(wanted.getLocation())).isLessThan(40);
        closeIt(again);
    }

    @Test
    void whatTheUserLeftAloneIsNotRemembered() {
        closeIt(show("only read"));
        assertThat(shell.settings.value(PLACE)).isEmpty();
    }

    @Test
    void aPlaceThatIsNoLongerThereIsNotGoneTo() throws Exception {
        shell.settings.set(PLACE, "9000,9000,99999,99999");
        var dialog = show("on the screen");
        var screen = GuiActionRunner.execute(
                () -> dialog.target().getGraphicsConfiguration().getBounds());
        assertThat(screen.contains(bounds(dialog))).isTrue();
        closeIt(dialog);
    }

    @Test
    void aDialogThatOnlyTellsIsClosedAndNotCancelled() {
        var content = GuiActionRunner.execute(() -> new JLabel("All is well."));
        var answer = onEventThread(() ->
                dialogs.form(new Form("dialog.form", "Test", content, "Save the messages…", Optional::empty, true)));
        var dialog = dialog("dialog.form");
        var close = dialog.button("dialog.form.cancel").requireText("Close").target();
        assertThat(GuiActionRunner.execute(
                        () -> SwingUtilities.getRootPane(close).getDefaultButton()))
                .isSameAs(close);
        dialog.button("dialog.form.cancel").click();
        await().until(answer::isDone);
        assertThat(answer.join()).isFalse();
    }

    @Test
    void theFocusDoesNotBeginInATextThatIsOnlyRead() {
        SwingUtilities.invokeLater(() -> {
            var text = new JTextField("to be copied");
            text.setEditable(false);
            dialogs.show("dialog.some", "Some", text);
        });
        var dialog = dialog("dialog.some");
        await().untilAsserted(() -> dialog.button("dialog.close").requireFocused());
        closeIt(dialog);
    }

    @Test
    void aListStandsApartFromWhatFollowsFromIt() {
        var answer = onEventThread(() -> dialogs.confirm(new Question(
                "Delete", "Delete them?", List.of("• Anna", "• Bernd", "Their mail stays."), "Delete both", true)));
        var dialog = dialog("dialog.confirm");
        assertThat(dialog.textBox("dialog.line.1").text()).isEqualTo("Bernd");
        var places = Stream.of("0", "1", "2")
                .map(line -> dialog.textBox("dialog.line." + line).target())
                .map(line -> GuiActionRunner.execute(() -> line.getBounds()))
                .toList();
        int inList = places.get(1).y - (int) places.get(0).getMaxY();
        int afterList = places.get(2).y - (int) places.get(1).getMaxY();
        assertThat(inList).isPositive().isLessThan(afterList);
        assertThat(places.get(1).x).isGreaterThan(places.get(2).x);
        dialog.button("dialog.cancel").click();
        await().until(answer::isDone);
    }

    @Test
    void aCancelledFormSaysSo() {
        var field = GuiActionRunner.execute(() -> new JTextField(20));
        var answer = onEventThread(
                () -> dialogs.form(new Form("dialog.form", "New request", field, "Make", Optional::empty)));
        dialog("dialog.form").button("dialog.form.cancel").click();
        await().until(answer::isDone);
        assertThat(answer.join()).isFalse();
    }

    @Test
    void theVerbGoesOn() {
        var answer = confirm(true);
        var dialog = dialog("dialog.confirm");
        assertThat(dialog.button("dialog.go").text()).isEqualTo("Delete certificate");
        assertThat(dialog.textBox("dialog.line.0").text()).isEqualTo("<b>anna</b>");
        dialog.button("dialog.go").click();
        await().until(answer::isDone);
        assertThat(answer.join()).isTrue();
    }

    @Test
    void enterDoesNotDestroy() {
        var answer = confirm(true);
        var dialog = dialog("dialog.confirm");
        await().untilAsserted(() -> dialog.button("dialog.cancel").requireFocused());
        dialog.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        await().until(answer::isDone);
        assertThat(answer.join()).isFalse();
    }

    @Test
    void enterGoesOnWhereNothingIsLost() {
        var answer = confirm(false);
        var dialog = dialog("dialog.confirm");
        await().untilAsserted(() -> dialog.button("dialog.go").requireFocused());
        dialog.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        await().until(answer::isDone);
        assertThat(answer.join()).isTrue();
    }

    @Test
    void aThirdWayOutIsOfferedAndIsWhatEnterPresses() {
        var question = new Question("Delete", "Delete the key?", List.of(), "Delete key", true);
        for (var expected : Dialogs.Answer.values()) {
            var answer = onEventThread(() -> dialogs.choose(question, "Back up first…"));
            var dialog = dialog("dialog.confirm");
            var another = dialog.button("dialog.another").requireText("Back up first…");
            await().untilAsserted(another::requireFocused);
            dialog.button(
                            switch (expected) {
                                case GO_ON -> "dialog.go";
                                case ANOTHER -> "dialog.another";
                                case CANCEL -> "dialog.cancel";
                            })
                    .click();
            await().until(answer::isDone);
            assertThat(answer.join()).isEqualTo(expected);
        }
    }

    @Test
    void aWarningIsToldAndClosed() {
        var told = onEventThread(() -> {
            dialogs.warning("Backup", "It does not hold everything.", List.of("• anna"));
            return true;
        });
        var dialog = dialog("dialog.message");
        assertThat(dialog.textBox("dialog.sentence").text()).isEqualTo("It does not hold everything.");
        dialog.button("dialog.close").click();
        await().until(told::isDone);
    }

    @Test
    void escapeIsNo() {
        var answer = confirm(false);
        dialog("dialog.confirm").pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        await().until(answer::isDone);
        assertThat(answer.join()).isFalse();
    }

    @Test
    void aProblemIsToldWithItsSentenceAndAdvice() {
        fail(new WrongPassword(Path.of("/home/anna.p12")));
        var dialog = dialog("dialog.problem");
        assertThat(dialog.textBox("dialog.sentence").text())
                .isEqualTo("The password for anna.p12 is not right. Nothing was changed.");
        assertThat(dialog.textBox("dialog.line.0").text()).startsWith("Mind capital letters");
        assertThat(dialog.textBox("dialog.line.1").text()).isEqualTo("File or folder: " + Path.of("/home/anna.p12"));
        // No stop for the Tab key, but the mouse can select the path.
        assertThat(dialog.textBox("dialog.line.1").target().isFocusable()).isFalse();
        dialog.textBox("dialog.line.1").click().requireFocused();
        dialog.button("dialog.close").click();
    }

    @Test
    void theDetailsOfASurpriseCanBeCopiedAndHoldNoMessage() {
        fail(new IllegalStateException("about anna@example.org"));
        var dialog = dialog("dialog.surprise");
        var code = dialog.textBox("dialog.line.1").text().replaceAll(".*Code: ", "");
        dialog.button("dialog.copyDetails").click();
        await().untilAsserted(() ->
                assertThat(dialog.button("dialog.copyDetails").text()).isEqualTo("Copied"));
        assertThat(clipboard())
                .contains("code: " + code, "java.lang.IllegalStateException", "WindowDialogsTest")
                .doesNotContain("anna");
        dialog.button("dialog.close").click();
    }

    private static String clipboard() {
        return GuiActionRunner.execute(
                () -> (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor));
    }

    @Test
    void aCancelIsNotAFailure() {
        fail(new CancellationException());
        fail(new WrongPassword(Path.of("/home/anna.p12")));
        dialog("dialog.problem").button("dialog.close").click();
    }

    @Test
    void aSurpriseOnAnyThreadIsShownOnce() {
        for (int i = 0; i < 3; i++) {
            Thread.ofVirtual().start(() -> {
                throw new IllegalStateException();
            });
        }
        var dialog = dialog("dialog.surprise");
        dialog.button("dialog.close").click();
        await().untilAsserted(dialog::requireNotVisible);
    }

    @Test
    void filesCanBeOpened(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("USERNAME.P12"));
        Files.createFile(folder.resolve("notes.txt"));
        var answer = onEventThread(() -> dialogs.openFiles(BACKUPS));
        var chooser = JFileChooserFinder.findFileChooser().using(shell.robot);
        assertThat(chooser.target().getFileFilter().accept(file.toFile())).isTrue();
        assertThat(chooser.target()
                        .getFileFilter()
                        .accept(folder.resolve("notes.txt").toFile()))
                .isFalse();
        chooser.setCurrentDirectory(folder.toFile()).selectFile(file.toFile()).approve();
        await().until(answer::isDone);
        assertThat(answer.join()).containsExactly(file);
        await().untilAsserted(() ->
                assertThat(shell.settings.value(FilePurpose.EXPORT.last())).isEqualTo(folder.toString()));
    }

    @Test
    void anExistingFileIsReplacedOnlyAfterAQuestion(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("backup.p12"));
        var answer = onEventThread(() -> dialogs.saveFile(BACKUPS, "backup"));
        var chooser = JFileChooserFinder.findFileChooser().using(shell.robot);
        chooser.setCurrentDirectory(folder.toFile());
        chooser.fileNameTextBox().setText("backup");
        chooser.approve();
        var question = dialog("dialog.confirm");
        assertThat(question.textBox("dialog.sentence").text()).startsWith("«backup.p12» already exists.");
        question.button("dialog.go").click();
        await().until(answer::isDone);
        assertThat(answer.join()).contains(file);
    }

    @Test
    void aCancelledFileDialogGivesNothing() {
        var answer = onEventThread(() -> dialogs.saveFile(BACKUPS, "backup.p12"));
        JFileChooserFinder.findFileChooser().using(shell.robot).cancel();
        await().until(answer::isDone);
        assertThat(answer.join()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        backup,      backup.p12
        backup.p12,  backup.p12
        backup.PFX,  backup.PFX
        anna.b,      anna.b.p12
        """)
    void aNameWithoutExtensionGetsOne(String typed, String saved) {
        assertThat(FileDialogs.withExtension(Path.of(typed), BACKUPS)).isEqualTo(Path.of(saved));
    }
}
