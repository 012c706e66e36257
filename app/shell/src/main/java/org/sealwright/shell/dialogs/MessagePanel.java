package org.sealwright.shell.dialogs;

import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.sealwright.shell.look.WrappedText;

/// Icon, sentence, and lines under it; many lines scroll.
final class MessagePanel {
    private static final int WIDTH = 420;

    /// FlatLaf's icons for messages.
    enum Kind {
        INFORMATION("OptionPane.informationIcon"),
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
            panel.add(MessageLines.of(lines, WIDTH), "grow, wmin 0, w " + WIDTH);
        }
        return panel;
    }
}
