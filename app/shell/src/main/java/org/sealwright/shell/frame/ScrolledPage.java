package org.sealwright.shell.frame;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.beans.PropertyChangeListener;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;

/// A page as large as the window allows. With large text in a small window, where even the least it needs has no
/// room, it scrolls up and down, and follows the focus.
final class ScrolledPage extends JScrollPane {
    private final transient PropertyChangeListener focus = event -> {
        if (event.getNewValue() instanceof Component owner
                && owner instanceof JComponent control
                && SwingUtilities.isDescendingFrom(owner, this)) {
            control.scrollRectToVisible(new Rectangle(control.getSize()));
        }
    };

    ScrolledPage(JComponent page) {
        super(
                new Content(page),
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        setBorder(BorderFactory.createEmptyBorder());
    }

    @Override
    public void addNotify() {
        super.addNotify();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener("focusOwner", focus);
    }

    @Override
    public void removeNotify() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removePropertyChangeListener("focusOwner", focus);
        super.removeNotify();
    }

    /// Never lower than the page can be.
    private static final class Content extends JPanel implements Scrollable {
        private static final int UNIT = 16;

        Content(JComponent page) {
            super(new BorderLayout());
            add(page);
        }

        @Override
        public Dimension getPreferredSize() {
            return getMinimumSize();
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getMinimumSize();
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
            return UNIT;
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
            return visible.height;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return getParent().getHeight() >= getMinimumSize().height;
        }
    }
}
