package org.sealwright.shell.dialogs;

import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.sealwright.shell.look.WrappedText;

/// Icon, sentence, and lines under it; many lines scroll.
final class MessagePanel {
    private static final int WIDTH = 420;
    private static final int LINES_WITHOUT_SCROLLING = 12;

    /// FlatLaf's icons for messages.
    enum Kind {
        INFORMATION("OptionPane.informationIcon"),
        QUESTION("OptionPane.questionIcon"),
        WARNING("OptionPane.warningIcon"),
        ERROR("OptionPane.errorIcon");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }
    }

    private MessagePanel() {}

    static JComponent of(Kind kind, String sentence, List<String> lines) {
        var panel = new JPanel(new MigLayout("insets 0, fillx, gap unrelated, hidemode 3", "[][grow]", "[][grow]"));
        var icon = new JLabel(UIManager.getIcon(kind.icon));
        panel.add(icon, "top, spany 2");
        var heading = new WrappedText(sentence, WIDTH);
        heading.setName("dialog.sentence");
        heading.putClientProperty("FlatLaf.styleClass", "h4");
        panel.add(heading, "growx, wmin 0, w " + WIDTH + ", wrap");
        if (!lines.isEmpty()) {
            panel.add(linesOf(lines), "grow, wmin 0, w " + WIDTH);
        }
        return panel;
    }

    /// What follows a list stands apart from it.
    private static String paragraphs(List<String> lines) {
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            boolean afterList = i > 0 && isOfList(lines.get(i - 1)) && !isOfList(lines.get(i));
            text.append(i == 0 ? "" : afterList ? "\n\n" : "\n").append(lines.get(i));
        }
        return text.toString();
    }

    private static boolean isOfList(String line) {
        return line.startsWith("• ") || line.startsWith("… ");
    }

    private static JComponent linesOf(List<String> lines) {
        var text = new WrappedText(paragraphs(lines), WIDTH);
        text.setName("dialog.lines");
        if (lines.size() <= LINES_WITHOUT_SCROLLING) {
            return text;
        }
        text.setFocusable(true);
        var scroll = new JScrollPane(text);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        text.setRows(LINES_WITHOUT_SCROLLING);
        return scroll;
    }
}
