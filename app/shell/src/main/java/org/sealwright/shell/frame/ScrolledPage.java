package org.sealwright.shell.frame;

import com.formdev.flatlaf.ui.FlatEmptyBorder;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.beans.PropertyChangeListener;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.border.Border;
import org.sealwright.plugin.ui.TallPanel;

/// A page as large as the window allows. With large text in a small window, where even the least it needs has no
/// room, it scrolls up and down, and follows the focus. All pages have their margin from here, so that they begin at
/// the same place; they need none of their own.
final class ScrolledPage extends JScrollPane {
    /// As high as that of the navigation; grows with the scaling.
    private static final Border MARGIN = new FlatEmptyBorder(12, 16, 12, 16);

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
    private static final class Content extends TallPanel {
        Content(JComponent page) {
            super(new BorderLayout());
            setBorder(MARGIN);
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
        public boolean getScrollableTracksViewportHeight() {
            return getParent().getHeight() >= getMinimumSize().height;
        }
    }
}
