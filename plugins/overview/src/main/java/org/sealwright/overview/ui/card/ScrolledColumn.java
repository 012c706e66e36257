package org.sealwright.overview.ui.card;

import java.awt.Insets;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.plugin.ui.TallPanel;

/// Things one below the other, as wide as the scroll pane they stand in and no wider than is good to read.
public final class ScrolledColumn extends TallPanel {
    private static final int STEP = 24;

    public ScrolledColumn(String name) {
        super(new MigLayout("insets 0, fillx, wrap 1, gapy 12lp, hidemode 3", "[0:pref:860lp, grow, fill]"), STEP);
        setName(name);
    }

    /// Beside a scroll bar there is a gap.
    @Override
    public Insets getInsets() {
        var insets = super.getInsets();
        if (getParent() != null
                && getParent().getParent() instanceof JScrollPane pane
                && pane.getVerticalScrollBar().isVisible()) {
            insets.right += TextSize.of(this, 1, 1).height / 2;
        }
        return insets;
    }

    /// In a scroll pane without border.
    public JScrollPane scrolled() {
        var pane = new JScrollPane(
                this, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        pane.setName(getName() + ".scroll");
        pane.setBorder(BorderFactory.createEmptyBorder());
        return pane;
    }
}
