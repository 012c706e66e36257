package org.sealwright.shell.look;

import javax.swing.JLabel;
import javax.swing.JToolTip;

/// A label whose text and tooltip are never read as HTML: for names of profiles, files and the like.
public final class PlainLabel extends JLabel {
    private static final String NO_HTML = "html.disable";

    /// @param name for tests and accessibility tools
    public PlainLabel(String name) {
        setName(name);
        putClientProperty(NO_HTML, true);
    }

    @Override
    public JToolTip createToolTip() {
        var tip = super.createToolTip();
        tip.putClientProperty(NO_HTML, true);
        return tip;
    }
}
