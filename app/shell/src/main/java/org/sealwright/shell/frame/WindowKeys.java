package org.sealwright.shell.frame;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.event.AWTEventListener;
import java.awt.event.ContainerEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.util.Optional;
import javax.swing.CellRendererPane;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.sealwright.shell.notices.NoticeArea;

/// Keys of the whole window: F6 goes from the navigation to the page, to where the focus was before, then to what is
/// told at its lower edge, and back; Escape takes the newest of that away; and no letter, pressed with Alt, leads to
/// two places.
final class WindowKeys {
    /// From part to part; also backwards, with Shift.
    static final KeyStroke PART = KeyStroke.getKeyStroke(KeyEvent.VK_F6, 0);
    /// Takes the newest message away.
    static final KeyStroke DISMISS = KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0);

    private static final String FOCUS = "permanentFocusOwner";

    private final Pages pages;
    private final NoticeArea notices;
    private final AWTEventListener letters = this::added;
    private final PropertyChangeListener focus = this::moved;
    private @Nullable Component inPage;
    private boolean waiting;

    WindowKeys(Pages pages, NoticeArea notices) {
        this.pages = pages;
        this.notices = notices;
    }

    void of(JFrame frame) {
        notices.backTo(this::toPage);
        for (int modifiers : new int[] {0, InputEvent.SHIFT_DOWN_MASK}) {
            frame.getRootPane()
                    .registerKeyboardAction(
                            _ -> change(),
                            KeyStroke.getKeyStroke(PART.getKeyCode(), modifiers),
                            JComponent.WHEN_IN_FOCUSED_WINDOW);
        }
        frame.getRootPane()
                .registerKeyboardAction(_ -> notices.dismissNewest(), DISMISS, JComponent.WHEN_IN_FOCUSED_WINDOW);
        frame.getToolkit().addAWTEventListener(letters, AWTEvent.CONTAINER_EVENT_MASK);
        var keyboard = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        keyboard.addPropertyChangeListener(FOCUS, focus);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                frame.getToolkit().removeAWTEventListener(letters);
                keyboard.removePropertyChangeListener(FOCUS, focus);
            }

            @Override
            public void windowActivated(WindowEvent event) {
                notices.seen();
            }

            @Override
            public void windowDeactivated(WindowEvent event) {
                // A dialog of the program itself stops no time: notices would pile up from one to the next.
                if (event.getOppositeWindow() == null) {
                    notices.unseen();
                }
            }
        });
    }

    /// A page shows now one control and now another.
    private void added(AWTEvent event) {
        if (!waiting
                && event instanceof ContainerEvent change
                && change.getID() == ContainerEvent.COMPONENT_ADDED
                && !(change.getContainer() instanceof CellRendererPane)
                && SwingUtilities.isDescendingFrom(change.getContainer(), pages.area())) {
            waiting = true;
            EventQueue.invokeLater(() -> {
                waiting = false;
                pages.settle();
            });
        }
    }

    /// To the page, from there to the notices if there are any, and back to the navigation.
    private void change() {
        if (has(pages.navigation())) {
            toPage();
        } else if (!has(pages.area()) || !notices.takeFocus()) {
            pages.navigation().requestFocusInWindow();
        }
    }

    private void toPage() {
        Optional.ofNullable(inPage)
                .filter(each -> each.isShowing() && each.isEnabled())
                .or(pages::start)
                .ifPresent(Component::requestFocusInWindow);
    }

    private static boolean has(Component part) {
        var owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner != null && SwingUtilities.isDescendingFrom(owner, part);
    }

    private void moved(PropertyChangeEvent event) {
        if (event.getNewValue() instanceof Component owner
                && !owner.equals(pages.area())
                && SwingUtilities.isDescendingFrom(owner, pages.area())) {
            inPage = owner;
        }
    }
}
