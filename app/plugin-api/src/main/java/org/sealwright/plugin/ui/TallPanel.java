package org.sealwright.plugin.ui;

import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/// Scrolls up and down only: as wide as the scroll pane it stands in, as high as it needs. The one panel for all that
/// is longer than a window, in pages and in dialogs.
public class TallPanel extends JPanel implements Scrollable {
    private static final int UNIT = 16;

    private final int step;

    public TallPanel(LayoutManager layout) {
        this(layout, UNIT);
    }

    /// @param step of the wheel and the arrows, in pixels
    public TallPanel(LayoutManager layout, int step) {
        super(layout);
        this.step = step;
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public final int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return step;
    }

    @Override
    public final int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public final boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
