package org.sealwright.csr.ui;

import java.awt.Font;
import java.awt.KeyboardFocusManager;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.sealwright.csr.words.RequestWords;

/// The text of a request with a button that copies it whole.
final class CsrText extends JPanel {
    private CsrText(String name, JScrollPane scroll, String pem, RequestWords words, RequestClipboard clipboard) {
        super(new MigLayout("insets 0, fillx, wrap 1, gapy rel", "[grow, fill]"));
        setName(name);
        add(scroll, "wmin 0");
        var copy = new JButton(words.get("requests.copy.button"));
        copy.setName(name + ".copy");
        copy.setToolTipText(words.get("requests.copy.tooltip"));
        copy.setMnemonic(words.get("requests.copy.mnemonic").charAt(0));
        copy.addActionListener(_ -> {
            clipboard.copy(pem);
            // Inside a dialog nobody sees the notice of the window behind.
            copy.setText(words.get("requests.copy.copied"));
        });
        add(copy, "growx 0");
    }

    /// As high as the text.
    static CsrText whole(String name, String pem, RequestWords words, RequestClipboard clipboard) {
        return new CsrText(name, new Sideways(area(name, pem, words)), pem, words, clipboard);
    }

    /// A few lines high; the rest can be scrolled to.
    static CsrText ofLines(int lines, String name, String pem, RequestWords words, RequestClipboard clipboard) {
        var area = area(name, pem, words);
        area.setRows(lines);
        var scroll = new JScrollPane(area);
        scroll.setMinimumSize(area.getPreferredScrollableViewportSize());
        return new CsrText(name, scroll, pem, words, clipboard);
    }

    private static JTextArea area(String name, String pem, RequestWords words) {
        var text = new JTextArea(pem.strip());
        text.setName(name + ".text");
        text.setEditable(false);
        text.setFont(new Font(Font.MONOSPACED, Font.PLAIN, text.getFont().getSize()));
        text.getAccessibleContext().setAccessibleName(words.get("requests.csr.name"));
        text.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        text.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        text.setCaretPosition(0);
        return text;
    }

    /// Scrolls sideways only: the sheet it stands in scrolls up and down, also with the wheel above the text.
    private static final class Sideways extends JScrollPane {
        Sideways(JTextArea text) {
            super(text, VERTICAL_SCROLLBAR_NEVER, HORIZONTAL_SCROLLBAR_AS_NEEDED);
        }

        @Override
        public void updateUI() {
            super.updateUI();
            for (var listener : getMouseWheelListeners()) {
                removeMouseWheelListener(listener);
            }
        }
    }
}
