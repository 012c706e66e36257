package org.sealwright.overview.ui.card;

import java.awt.Dimension;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.UIManager;

/// A small drawn sign beside a text: square, growing with the letters, with a name for screen readers.
public abstract class DrawnSign extends JComponent implements Accessible {
    /// The size of signs in a column with numbers in circles.
    protected static final double LARGE = 1.5;

    private final double size;

    /// @param size of its side, for a line of text one high
    /// @param said for screen readers
    @SuppressWarnings("this-escape") // no sign overrides what is called here
    protected DrawnSign(String name, double size, String said) {
        this.size = size;
        setName(name);
        setToolTipText(said);
        getAccessibleContext().setAccessibleName(said);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.ICON;
                }
            };
        }
        return accessibleContext;
    }

    @Override
    public Dimension getPreferredSize() {
        int side =
                (int) Math.round(getFontMetrics(UIManager.getFont("Label.font")).getHeight() * size);
        return new Dimension(side, side);
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }
}
