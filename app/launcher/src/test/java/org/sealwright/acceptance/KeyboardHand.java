package org.sealwright.acceptance;

import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.swing.JDialog;
import javax.swing.JRadioButton;
import javax.swing.JRootPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;

/// Who has no mouse, or cannot use one: goes with Tab to what is wanted ([TabWalk]) and presses it with the space
/// bar; in dialogs Enter presses the button that stands out, and Escape closes. Files are named by typing.
final class KeyboardHand implements Hand {
    private final ProductWindow product;
    private final Keyboard keyboard;
    private final Diary diary;
    private final TabWalk walk;

    KeyboardHand(ProductWindow product, Keyboard keyboard, Diary diary) {
        this.product = product;
        this.keyboard = keyboard;
        this.diary = diary;
        walk = new TabWalk(product, keyboard);
    }

    @Override
    public Diary diary() {
        return diary;
    }

    @Override
    public void press(String name) throws IOException {
        walk.waitFor(name);
        if (isPressedByEnter(name)) {
            note(name);
            keyboard.press(KeyEvent.VK_ENTER);
            return;
        }
        walk.to(name);
        // The arrow keys have chosen a radio button already.
        boolean chosen = GuiActionRunner.execute(
                () -> product.shown(name).orElseThrow() instanceof JRadioButton radio && radio.isSelected());
        note(name);
        if (!chosen) {
            keyboard.press(KeyEvent.VK_SPACE);
        }
    }

    private void note(String name) throws IOException {
        diary.picture(name);
        diary.pressed(name);
    }

    /// In a dialog, from a field.
    private boolean isPressedByEnter(String name) {
        return GuiActionRunner.execute(() -> {
            var owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            var root = SwingUtilities.getRootPane(owner);
            return owner instanceof JTextField
                    && SwingUtilities.getWindowAncestor(owner) instanceof JDialog
                    && Optional.ofNullable(root)
                            .map(JRootPane::getDefaultButton)
                            .map(Component::getName)
                            .equals(Optional.of(name));
        });
    }

    @Override
    public void type(DialogFixture dialog, String field, String text) {
        diary.typed(field);
        write(field, text);
    }

    @Override
    public void typeSecret(DialogFixture dialog, String field, String text) {
        diary.typedSecret(field);
        write(field, text);
    }

    /// Over what is there.
    private void write(String field, String text) {
        walk.waitFor(field);
        walk.to(field);
        overwrite(text);
    }

    private void overwrite(String text) {
        keyboard.press(KeyEvent.VK_A, KeyEvent.VK_CONTROL);
        keyboard.type(text);
        await("typed: " + text)
                .atMost(PATIENCE)
                .until(() -> GuiActionRunner.execute(KeyboardHand::written), text::equals);
    }

    /// In the field that has the focus.
    private static String written() throws BadLocationException {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() instanceof JTextComponent field
                ? field.getDocument().getText(0, field.getDocument().getLength())
                : "";
    }

    @Override
    public void close(DialogFixture dialog) throws IOException {
        var name = Objects.requireNonNull(dialog.target().getName());
        walk.waitFor(name);
        diary.picture(name);
        diary.pressed(name + ".close");
        keyboard.press(KeyEvent.VK_ESCAPE);
        await(name + " is closed by Escape")
                .atMost(PATIENCE)
                .until(() -> !GuiActionRunner.execute(() -> dialog.target().isShowing()));
    }

    @Override
    public void save(Path file) throws IOException {
        name(file);
        diary.picture("save");
        diary.pressed("save");
        keyboard.press(KeyEvent.VK_ENTER);
    }

    @Override
    public void open(Path file) throws IOException {
        name(file);
        diary.picture("open");
        diary.pressed("open");
        keyboard.press(KeyEvent.VK_ENTER);
    }

    /// Into the dialog for files.
    private void name(Path file) {
        var chooser = product.chooser();
        var field = chooser.fileNameTextBox().target();
        walk.waitFor("file name", () -> Optional.of(field));
        walk.to("file name", () -> Optional.of(field));
        diary.typed("file name");
        overwrite(file.toString());
    }

    @Override
    public void report() throws IOException {
        diary.report(keyboard.pressed() + " keys");
    }
}
