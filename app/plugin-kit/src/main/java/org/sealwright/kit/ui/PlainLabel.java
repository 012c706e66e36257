package org.sealwright.kit.ui;

import javax.swing.JLabel;

/// A label that never reads HTML, whatever stands in it.
public final class PlainLabel extends JLabel {
    public PlainLabel(String name, String text) {
        setName(name);
        // Before the text: a label reads HTML at the moment it gets one.
        putClientProperty("html.disable", true);
        setText(text);
    }

    /// As heading of a part of the page.
    public PlainLabel heading() {
        putClientProperty("FlatLaf.styleClass", "h4");
        return this;
    }
}
