package org.sealwright.certificates.ui;

import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import org.sealwright.certificates.words.CertificateWords;

/// Text that breaks its lines, can be selected and copied, and is never read as HTML.
final class Paragraph extends JTextArea {
    private static final int USUAL_WIDTH = 240;

    /// @param name of the component
    /// @param text safe to show
    Paragraph(String name, String text) {
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
    static Paragraph value(String name, String label, String text, CertificateWords words) {
        var paragraph = new Paragraph(name, text);
        paragraph.getAccessibleContext().setAccessibleName(label);
        var copy = new AbstractAction(words.get("certificates.details.copy.text")) {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (paragraph.getSelectionStart() == paragraph.getSelectionEnd()) {
                    paragraph.selectAll();
                }
                paragraph.copy();
            }
        };
        copy.putValue(AbstractAction.SHORT_DESCRIPTION, words.get("certificates.details.copy.tooltip"));
        paragraph.getInputMap().put(Shortcuts.menu(KeyEvent.VK_C), "certificates.copyValue");
        paragraph.getActionMap().put("certificates.copyValue", copy);
        var menu = new JPopupMenu();
        var entry = new JMenuItem(copy);
        entry.setName(name + ".copy");
        menu.add(entry);
        paragraph.setComponentPopupMenu(menu);
        return paragraph;
    }

    /// Text that is only read: not a stop for the Tab key.
    static Paragraph sentence(String name, String text) {
        var paragraph = new Paragraph(name, text);
        paragraph.setFocusable(false);
        paragraph.getAccessibleContext().setAccessibleName(text);
        return paragraph;
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
        setFont(UIManager.getFont("Label.font"));
    }
}
