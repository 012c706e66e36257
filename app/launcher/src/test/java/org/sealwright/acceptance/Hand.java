package org.sealwright.acceptance;

import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractButton;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.image.ScreenshotTaker;

/// A person at the window: counts each press of a button, each choice, and each field that has to be typed, and
/// keeps a picture of every step in `target/guide`. Buttons are pressed as soon as they can be, not aimed at with
/// the mouse: a page that is still being filled moves them.
final class Hand {
    private final ProductWindow product;
    private final Path pictures;
    private final ScreenshotTaker camera = new ScreenshotTaker();
    private final List<String> presses = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private int picture;

    /// @param guide name of the folder for the pictures
    Hand(ProductWindow product, String guide) throws IOException {
        this.product = product;
        pictures = Files.createDirectories(Path.of("target", "guide", guide));
    }

    /// Presses a button by its name, wherever it is shown.
    void press(String name) throws IOException {
        await().atMost(PATIENCE)
                .until(() -> GuiActionRunner.execute(() -> product.shown(name)
                        .filter(each -> each.isEnabled() && each instanceof AbstractButton)
                        .isPresent()));
        picture(name);
        presses.add(name);
        EventQueue.invokeLater(
                () -> product.shown(name).map(AbstractButton.class::cast).ifPresent(AbstractButton::doClick));
    }

    /// Types into a field of a dialog.
    void type(DialogFixture dialog, String field, String text) {
        fields.add(field);
        dialog.textBox(field).setText(text);
    }

    /// Types a password; those are not counted among the fields.
    void typeSecret(DialogFixture dialog, String field, String text) {
        secrets.add(field);
        dialog.textBox(field).setText(text);
    }

    /// Closes a dialog that only tells something.
    void close(DialogFixture dialog) throws IOException {
        picture(dialog.target().getName());
        presses.add(dialog.target().getName() + ".close");
        ProductWindow.close(dialog);
    }

    /// Types the place of a file that is to be written, and saves.
    void save(Path file) throws IOException {
        var chooser = product.chooser();
        picture("save");
        fields.add("file name");
        presses.add("save");
        ProductWindow.save(chooser, file);
    }

    /// Selects a file and opens it.
    void open(Path file) throws IOException {
        var chooser = product.chooser();
        chooser.selectFile(file.toFile());
        picture("open");
        presses.add("file");
        presses.add("open");
        chooser.approve();
    }

    void picture(String what) throws IOException {
        picture++;
        var name = String.format(Locale.ROOT, "%02d-%s.png", picture, what.replaceAll("[^A-Za-z0-9.]", "_"));
        var file = pictures.resolve(name);
        Files.deleteIfExists(file);
        camera.saveDesktopAsPng(file.toString());
    }

    /// What was pressed so far.
    List<String> presses() {
        return List.copyOf(presses);
    }

    /// What was typed so far, without passwords.
    List<String> fields() {
        return List.copyOf(fields);
    }

    /// Keeps the count beside the pictures.
    void report() throws IOException {
        Files.writeString(
                pictures.resolve("count.txt"),
                presses.size() + " clicks: " + presses + "\n" + fields.size() + " fields: " + fields + "\n"
                        + secrets.size() + " password fields: " + secrets + "\n");
    }
}
