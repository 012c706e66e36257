package org.sealwright.acceptance;

import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;

/// The window in which dialogs are brought up for their pictures, and what the hand does there. A step that fails
/// does not keep the others from being taken.
final class DialogStage {
    /// Of the files that are written.
    static final String FILE_PASSWORD = "Anna's 3 blue chairs";

    final ProductWindow product;
    final Photographer hand;
    final FrameFixture window;
    private final Path folder;
    private final List<String> missing = new ArrayList<>();

    /// @param folder for files that are written on the way
    DialogStage(ProductWindow product, Photographer hand, FrameFixture window, Path folder) {
        this.product = product;
        this.hand = hand;
        this.window = window;
        this.folder = folder;
    }

    /// Which pictures could not be taken, and why.
    List<String> missing() {
        return missing;
    }

    /// A file to write.
    Path file(String name) {
        return folder.resolve(name);
    }

    /// One step that may fail without the others.
    interface Step {
        void take() throws Exception;
    }

    void step(String name, Step step) {
        try {
            step.take();
        } catch (Exception | AssertionError e) {
            missing.add(name + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + " at "
                    + Stream.of(e.getStackTrace())
                            .filter(frame -> frame.getClassName().endsWith("Scenes"))
                            .findFirst()
                            .map(Object::toString)
                            .orElse("?"));
        }
        closeAll();
    }

    /// A dialog that is still open would stand before the next one; one closed may open the next.
    void closeAll() {
        await().atMost(PATIENCE).until(() -> {
            product.robot().waitForIdle();
            return GuiActionRunner.execute(() -> {
                var open = Stream.of(Window.getWindows())
                        .filter(each -> each instanceof Dialog && each.isShowing())
                        .toList();
                open.forEach(Window::dispose);
                return open.isEmpty();
            });
        });
    }

    DialogFixture shot(String dialog, String picture) throws IOException {
        var fixture = hand.dialog(dialog);
        hand.take(fixture, picture);
        return fixture;
    }

    void press(String button) {
        hand.press(button);
    }

    void menu(String entry) {
        hand.menu(window, entry);
    }

    void page(String id) {
        hand.page(window, id);
    }

    void type(String field, String text) {
        await().atMost(PATIENCE).until(() -> product.shown(field).isPresent());
        GuiActionRunner.execute(() -> ((JTextComponent) product.shown(field).orElseThrow()).setText(text));
    }

    void row(String table, int row) {
        hand.row(table, row);
    }

    void rows(String table, int first, int last) {
        hand.row(table, last);
        GuiActionRunner.execute(
                () -> ((JTable) product.shown(table).orElseThrow()).setRowSelectionInterval(first, last));
    }

    int count(String table) {
        return GuiActionRunner.execute(() -> ((JTable) product.shown(table).orElseThrow()).getRowCount());
    }

    void tab(String tabs, int tab) {
        GuiActionRunner.execute(() -> window.tabbedPane(tabs).target().setSelectedIndex(tab));
    }

    /// Presses the first button whose name fits, wherever it is shown.
    void pressOne(Predicate<String> name) {
        var button = await().atMost(PATIENCE)
                .until(
                        () -> GuiActionRunner.execute(() -> product
                                .robot()
                                .finder()
                                .findAll(each -> each.getName() != null
                                        && each instanceof AbstractButton
                                        && name.test(each.getName())
                                        && each.isShowing())
                                .stream()
                                .map(AbstractButton.class::cast)
                                .findFirst()),
                        Optional::isPresent)
                .orElseThrow();
        EventQueue.invokeLater(button::doClick);
    }

    void newPassword() {
        newPassword(FILE_PASSWORD);
    }

    void newPassword(String password) {
        hand.dialog("dialog.newPassword");
        type("newPassword.first", password);
        type("newPassword.second", password);
        press("newPassword.go");
    }

    void password(String password) {
        hand.dialog("dialog.password");
        type("password.field", password);
        press("password.go");
    }

    /// The answer was wrong, and it is asked once more.
    void passwordIsWrong() {
        password("wrong");
        await().atMost(PATIENCE).until(() -> product.shown("password.wrong").isPresent());
    }

    void gone(String part) {
        await().atMost(PATIENCE).until(() -> product.shown(part).isEmpty());
    }

    void shown(String part) {
        await().atMost(PATIENCE).until(() -> product.shown(part).isPresent());
    }

    /// Opens a file in the dialog for files.
    void choose(Path file) {
        product.choose(file);
    }

    /// Saves where the dialog for files asks.
    void save(Path file) {
        ProductWindow.save(product.chooser(), file);
    }

    /// The dialog for files itself.
    void chooser(String picture) throws IOException {
        hand.take(product.chooser().target(), picture);
    }

    /// The dialog in front that asks whether a file may be replaced.
    Component overFileDialog() {
        return await().atMost(PATIENCE)
                .until(
                        () -> GuiActionRunner.execute(() -> Stream.of(Window.getWindows())
                                .filter(each -> each instanceof JDialog && each.isFocused())
                                .map(each -> ((JDialog) each).getRootPane())
                                .filter(each -> product.robot()
                                        .finder()
                                        .findAll(each, part -> part instanceof JFileChooser)
                                        .isEmpty())
                                .findFirst()),
                        Optional::isPresent)
                .orElseThrow();
    }
}
