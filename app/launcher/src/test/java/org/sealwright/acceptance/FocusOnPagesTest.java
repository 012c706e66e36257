package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Where the keyboard begins on a page that another page, or a shortcut on it, led to.
class FocusOnPagesTest {
    @RegisterExtension
    static final ProductWindow PRODUCT = new ProductWindow();

    @TempDir
    Path folder;

    @Test
    void onTheGuidedPathItBeginsAtTheStepToBeDone() throws Exception {
        openedWithTheFocusInAPage();
        press(KeyEvent.VK_2);
        await().atMost(PATIENCE).until(() -> PRODUCT.shown("path.steps").isPresent());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(focusOwner().map(Component::getName))
                .as("what has the focus")
                .contains("accounts.step.address.add"));
    }

    @Test
    void onEveryPageItIsWithinThePage() throws Exception {
        var window = openedWithTheFocusInAPage();
        // The timeline has nothing to press while there is no certificate.
        var pages =
                IntStream.rangeClosed(1, 9).filter(each -> each != 8).boxed().toList();
        for (int digit : pages.reversed()) {
            press(KeyEvent.VK_0 + digit);
            int page = digit - 1;
            await().atMost(PATIENCE)
                    .until(() -> GuiActionRunner.execute(
                            () -> window.list("navigation").target().isSelectedIndex(page)));
            await("page " + digit).atMost(PATIENCE).until(() -> focusOwner()
                    .filter(owner -> !"pages".equals(owner.getName()) && isInPages(owner))
                    .isPresent());
        }
    }

    private static boolean isInPages(Component owner) {
        Container pages = SwingUtilities.getAncestorNamed("pages", owner);
        return pages != null;
    }

    private FrameFixture openedWithTheFocusInAPage() throws Exception {
        var window = PRODUCT.open(Files.createDirectories(folder.resolve("data")));
        await().atMost(PATIENCE).until(() -> PRODUCT.shown("overview.empty.get").isPresent());
        window.button("overview.empty.get").focus();
        return window;
    }

    private static void press(int digit) throws AWTException {
        try (var keyboard = new Keyboard()) {
            keyboard.press(digit, KeyEvent.VK_CONTROL);
        }
    }

    private static Optional<Component> focusOwner() {
        return GuiActionRunner.execute(() -> Optional.ofNullable(
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner()));
    }
}
