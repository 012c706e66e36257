package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.ButtonGroup;
import javax.swing.DefaultButtonModel;
import javax.swing.JComponent;
import javax.swing.JRadioButton;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;
import org.assertj.swing.edt.GuiActionRunner;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/// Goes with the Tab key through the window in front until what is wanted has the focus; from the list of pages with
/// F6, among radio buttons with the arrow keys. Fails where the focus cannot be seen, when it came round without having
/// met what was wanted, and when it had fallen out of the page to the first control of the window.
final class TabWalk {
    /// One more than needed: a key that a busy machine lets go late repeats itself, and leaps over a control.
    private static final int ROUNDS = 2;

    /// Where the focus comes to when what had it is gone.
    private static final String FIRST_OF_WINDOW = "profile.switcher";

    private static final int MOST_STOPS = 300;
    /// As much of a control as tells that the focus is there, in pixels.
    private static final int LEAST_SEEN = 12;

    private final ProductWindow product;
    private final Keyboard keyboard;

    TabWalk(ProductWindow product, Keyboard keyboard) {
        this.product = product;
        this.keyboard = keyboard;
    }

    /// Until it can be used, its window is in front, and the focus is in there, and where a person would go on.
    void waitFor(String name) {
        waitFor(name, () -> product.shown(name));
    }

    void waitFor(String name, Supplier<Optional<Component>> wanted) {
        await(name + " can be reached")
                .atMost(PATIENCE)
                .until(() -> GuiActionRunner.execute(() -> wanted.get()
                        .filter(each -> each.isEnabled() && isInFront(each))
                        .isPresent()));
    }

    private static boolean isInFront(Component wanted) {
        var owner = owner();
        var root = SwingUtilities.getRoot(wanted);
        return owner != null
                && owner.isShowing()
                && !FIRST_OF_WINDOW.equals(owner.getName())
                && root != null
                && root.equals(SwingUtilities.getRoot(owner));
    }

    private static @Nullable Component owner() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    }

    void to(String name) {
        to(name, () -> product.shown(name));
    }

    void to(String name, Supplier<Optional<Component>> wanted) {
        var stops = new ArrayList<Component>();
        stops.add(stop());
        while (!GuiActionRunner.execute(() -> wanted.get().equals(Optional.ofNullable(owner())))) {
            boolean begins = stops.size() == 1;
            keyboard.press(GuiActionRunner.execute(
                    () -> key(begins, owner(), wanted.get().orElse(null))));
            var stop = stop();
            assertThat(Collections.frequency(stops, stop))
                    .as("%s is not among what Tab leads to: %s", name, names(stops))
                    .isLessThan(ROUNDS);
            stops.add(stop);
            assertThat(stops).as("what Tab leads to").hasSizeLessThan(MOST_STOPS);
        }
    }

    private static List<String> names(List<Component> stops) {
        return stops.stream()
                .map(each -> each.getClass().getSimpleName() + " " + each.getName())
                .toList();
    }

    /// What has the focus, as soon as it can be seen there.
    private static Component stop() {
        try {
            await().atMost(PATIENCE).until(() -> GuiActionRunner.execute(() -> isSeen(owner())));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(GuiActionRunner.execute(TabWalk::unseen), e);
        }
        return Objects.requireNonNull(GuiActionRunner.execute(TabWalk::owner));
    }

    private static String unseen() {
        var focus = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        return "nobody sees that the focus is at " + focus.getFocusOwner() + " in " + focus.getFocusedWindow()
                + ", active is " + focus.getActiveWindow();
    }

    /// Whether a good part of it is within what is shown, and nothing covers its middle.
    private static boolean isSeen(@Nullable Component owner) {
        if (!(owner instanceof JComponent control) || !owner.isShowing()) {
            return false;
        }
        var visible = control.getVisibleRect();
        boolean low = visible.height < Math.min(control.getHeight(), LEAST_SEEN);
        var layers = Optional.ofNullable(SwingUtilities.getRootPane(control)).map(JRootPane::getLayeredPane);
        if (visible.isEmpty() || low || layers.isEmpty()) {
            return false;
        }
        var middle = SwingUtilities.convertPoint(
                control, (int) visible.getCenterX(), (int) visible.getCenterY(), layers.get());
        var there = SwingUtilities.getDeepestComponentAt(layers.get(), middle.x, middle.y);
        return there != null && SwingUtilities.isDescendingFrom(there, control);
    }

    /// The key that leads on from there.
    private static int key(boolean begins, @Nullable Component owner, @Nullable Component wanted) {
        if (begins && owner != null && "navigation".equals(owner.getName())) {
            return KeyEvent.VK_F6;
        }
        var group = group(owner);
        return group.isPresent() && group.equals(group(wanted)) ? KeyEvent.VK_RIGHT : KeyEvent.VK_TAB;
    }

    private static Optional<ButtonGroup> group(@Nullable Component component) {
        return component instanceof JRadioButton radio && radio.getModel() instanceof DefaultButtonModel model
                ? Optional.ofNullable(model.getGroup())
                : Optional.empty();
    }
}
