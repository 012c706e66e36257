package org.sealwright.kit.ui;

import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/// What stands in the middle of a page or of a list that has nothing to show: what that means, and what to do next.
/// As wide as its longest sentence, and no wider than is good to read.
public final class MiddlePanel extends JPanel {
    private final JPanel column =
            new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy unrel, hidemode 3", "[0:pref:480lp, grow, fill]"));

    public MiddlePanel(String name) {
        super(new MigLayout("insets 0, fill", "push[0:pref, fill]push", "push[]push"));
        setName(name);
        column.setOpaque(false);
        add(column, "wmin 0");
    }

    /// @param text safe to show
    public MiddlePanel heading(String name, String text) {
        column.add(Paragraph.label(name, text).styled("h2"), "wmin 0");
        return this;
    }

    /// @param text safe to show
    public MiddlePanel sentence(String name, String text) {
        return sentence(Paragraph.label(name, text));
    }

    /// A sentence that changes, see [Paragraph#changing].
    public MiddlePanel sentence(Paragraph sentence) {
        column.add(sentence, "wmin 0");
        return this;
    }

    /// What to do next: below what was added before.
    public MiddlePanel action(JComponent control) {
        column.add(control, "growx 0, wmin 0");
        return this;
    }
}
