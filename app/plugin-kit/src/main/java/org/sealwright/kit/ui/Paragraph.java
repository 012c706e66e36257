package org.sealwright.kit.ui;

import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.text.HexGroups;
import org.sealwright.kit.words.PlainWords;

/// Text that breaks its lines, can be selected and copied, and is never read as HTML.
public final class Paragraph extends JTextArea {
    private static final int USUAL_WIDTH = 240;
    private static final String STYLE = "FlatLaf.styleClass";

    private @Nullable Copy copying;
    private boolean inOneLine;

    /// @param name of the component
    /// @param text safe to show
    public Paragraph(String name, String text) {
        super(text);
        setName(name);
        setEditable(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        // Without a width a text area thinks that it is one line high.
        setSize(USUAL_WIDTH, Short.MAX_VALUE);
        // Tab goes on to the next control instead of being typed.
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        plain();
    }

    /// A value that can be copied whole with one key or from its context menu.
    ///
    /// @param label what the value is, for screen readers
    /// @param text  safe to show; long rows of bytes are shown as [HexGroups]
    public static Paragraph value(String name, String label, String text, PlainWords words) {
        var paragraph = new Paragraph(name, HexGroups.of(text));
        paragraph.getAccessibleContext().setAccessibleName(label);
        var copy = paragraph.new Copy(words);
        paragraph.copying = copy;
        paragraph.getInputMap().put(Shortcuts.menu(KeyEvent.VK_C), Copy.NAME);
        paragraph.getActionMap().put(Copy.NAME, copy);
        return paragraph;
    }

    /// Made when it is asked for: there are dozens of values beside a list.
    @Override
    public @Nullable JPopupMenu getComponentPopupMenu() {
        var copy = copying;
        if (copy == null) {
            return super.getComponentPopupMenu();
        }
        var menu = new JPopupMenu();
        var entry = new JMenuItem(copy);
        entry.setName(getName() + ".copy");
        menu.add(entry);
        return menu;
    }

    /// Copies what is selected of the text, or all of it.
    private final class Copy extends AbstractAction {
        static final String NAME = "kit.copyValue";

        Copy(PlainWords words) {
            super(words.get("copy.text"));
            putValue(SHORT_DESCRIPTION, words.get("copy.tooltip"));
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            if (getSelectionStart() == getSelectionEnd()) {
                selectAll();
            }
            copy();
        }
    }

    /// Text that is only read: not a stop for the Tab key.
    public static Paragraph sentence(String name, String text) {
        var paragraph = new Paragraph(name, text);
        paragraph.setFocusable(false);
        paragraph.getAccessibleContext().setAccessibleName(text);
        return paragraph;
    }

    /// What stands before a value: wants to be as wide as its text, and breaks its lines where that is too much.
    static Paragraph label(String name, String text) {
        var paragraph = sentence(name, text);
        paragraph.inOneLine = true;
        return paragraph;
    }

    @Override
    public Dimension getPreferredSize() {
        var size = super.getPreferredSize();
        if (!inOneLine) {
            return size;
        }
        var metrics = getFontMetrics(getFont());
        int widest = getText().lines().mapToInt(metrics::stringWidth).max().orElse(0);
        // With room to spare: text is measured in parts of a pixel.
        return new Dimension(widest + metrics.charWidth('i'), size.height);
    }

    /// A sentence that says something else now and then, as wide as its text where there is room.
    public static Paragraph changing(String name) {
        return label(name, "");
    }

    /// Says something else, also to screen readers.
    ///
    /// @param text safe to show
    public void say(String text) {
        setText(text);
        getAccessibleContext().setAccessibleName(text);
    }

    /// A heading, which breaks its lines, too.
    ///
    /// @param style one of FlatLaf's: `h3`, `h4`
    public static Paragraph heading(String name, String text, String style) {
        return sentence(name, text).styled(style);
    }

    /// In a type of FlatLaf's scale, also after the theme or the size was changed.
    public Paragraph styled(String style) {
        putClientProperty(STYLE, style);
        return this;
    }

    /// Only the one that is being read scrolls; the carets of the others would drag the view along.
    @Override
    public void scrollRectToVisible(Rectangle area) {
        if (isFocusOwner()) {
            super.scrollRectToVisible(area);
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        plain();
    }

    private void plain() {
        setOpaque(false);
        setBorder(null);
        if (getClientProperty(STYLE) == null && getClientProperty("FlatLaf.style") == null) {
            setFont(UIManager.getFont("Label.font"));
        }
    }
}
