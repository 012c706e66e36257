package org.sealwright.acceptance;

import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import javax.swing.AbstractButton;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;

/// Who uses the mouse. Buttons are pressed as soon as they can be, not aimed at: a page that is still being filled
/// moves them.
final class MouseHand implements Hand {
    private final ProductWindow product;
    private final Diary diary;

    MouseHand(ProductWindow product, Diary diary) {
        this.product = product;
        this.diary = diary;
    }

    @Override
    public Diary diary() {
        return diary;
    }

    @Override
    public void press(String name) throws IOException {
        await().atMost(PATIENCE)
                .until(() -> GuiActionRunner.execute(() -> product.shown(name)
                        .filter(each -> each.isEnabled() && each instanceof AbstractButton)
                        .isPresent()));
        diary.picture(name);
        diary.pressed(name);
        EventQueue.invokeLater(
                () -> product.shown(name).map(AbstractButton.class::cast).ifPresent(AbstractButton::doClick));
    }

    @Override
    public void type(DialogFixture dialog, String field, String text) {
        diary.typed(field);
        dialog.textBox(field).setText(text);
    }

    @Override
    public void typeSecret(DialogFixture dialog, String field, String text) {
        diary.typedSecret(field);
        dialog.textBox(field).setText(text);
    }

    @Override
    public void close(DialogFixture dialog) throws IOException {
        var name = dialog.target().getName();
        diary.picture(name);
        diary.pressed(name + ".close");
        ProductWindow.close(dialog);
    }

    @Override
    public void save(Path file) throws IOException {
        var chooser = product.chooser();
        diary.picture("save");
        diary.typed("file name");
        diary.pressed("save");
        ProductWindow.save(chooser, file);
    }

    @Override
    public void open(Path file) throws IOException {
        var chooser = product.chooser();
        chooser.selectFile(file.toFile());
        diary.picture("open");
        diary.pressed("file");
        diary.pressed("open");
        chooser.approve();
    }

    @Override
    public void report() throws IOException {
        diary.report();
    }
}
