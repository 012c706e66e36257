package org.sealwright.shell.frame;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.AWTEventListener;
import java.awt.event.ContainerEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.CellRendererPane;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/// Keys of the whole window: F6 goes from the navigation to the page and back, to where the focus was before; and no
/// letter, pressed with Alt, leads to two places.
final class WindowKeys {
    private final Pages pages;
    private final AWTEventListener letters = this::added;
    private @Nullable Component inPage;
    private boolean waiting;

    WindowKeys(Pages pages) {
        this.pages = pages;
    }

    void of(JFrame frame) {
        for (int modifiers : new int[] {0, InputEvent.SHIFT_DOWN_MASK}) {
            frame.getRootPane()
                    .registerKeyboardAction(
                            _ -> change(frame),
                            KeyStroke.getKeyStroke(KeyEvent.VK_F6, modifiers),
                            JComponent.WHEN_IN_FOCUSED_WINDOW);
        }
        frame.getToolkit().addAWTEventListener(letters, AWTEvent.CONTAINER_EVENT_MASK);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                frame.getToolkit().removeAWTEventListener(letters);
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
                pages.settleLetters();
            });
        }
    }

    private void change(JFrame frame) {
        var owner = frame.getFocusOwner();
        if (owner != null && SwingUtilities.isDescendingFrom(owner, pages.area())) {
            inPage = owner;
            pages.navigation().requestFocusInWindow();
        } else if (inPage != null && inPage.isShowing() && inPage.isEnabled()) {
            inPage.requestFocusInWindow();
        } else {
            first(frame);
        }
    }

    /// The page's first control in the order of the Tab key.
    private void first(JFrame frame) {
        var policy = frame.getFocusTraversalPolicy();
        var stop = policy.getComponentAfter(frame, pages.navigation());
        while (stop != null && !SwingUtilities.isDescendingFrom(stop, pages.area())) {
            stop = stop.equals(pages.navigation()) ? null : policy.getComponentAfter(frame, stop);
        }
        if (stop != null) {
            stop.requestFocusInWindow();
        }
    }
}
