package org.sealwright.shell.look;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;

/// A paragraph that breaks its lines, and never reads HTML. Texts from files and certificates are shown with it. An
/// empty one needs no room.
public final class WrappedText extends JTextArea {
    /// @param width in pixels at 100 %, until a layout says otherwise
    public WrappedText(String text, int width) {
        super(text);
        setLineWrap(true);
        setWrapStyleWord(true);
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setBorder(null);
        // A new text must not scroll the page to where its caret would be.
        var caret = new DefaultCaret();
        caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        setCaret(caret);
        // Without a width a text area thinks that it is one line high.
        setSize(UIScale.scale(width), Short.MAX_VALUE);
        getAccessibleContext().setAccessibleName(text);
    }

    /// In the colour of a key of the theme.
    public WrappedText coloured(String key) {
        putClientProperty("FlatLaf.style", "foreground: $" + key);
        return this;
    }

    @Override
    public Dimension getPreferredSize() {
        var size = super.getPreferredSize();
        return getDocument().getLength() == 0 ? new Dimension(size.width, 0) : size;
    }

    @Override
    public void setText(String text) {
        super.setText(text);
        getAccessibleContext().setAccessibleName(text);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setOpaque(false);
        setBorder(null);
        setFont(UIManager.getFont("Label.font"));
    }
}
