package org.sealwright.shell.dialogs;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.sealwright.plugin.ui.TallPanel;
import org.sealwright.shell.look.WrappedText;

/// What stands below a dialog's sentence: paragraphs with a gap between them, and lists whose lines stand close
/// together and break beside their mark. Many lines scroll.
final class MessageLines extends TallPanel {
    private static final String ITEM = "• ";
    private static final String MORE = "… ";
    private static final int LINES_WITHOUT_SCROLLING = 12;
    /// Of what is seen of the many, at 100 %.
    private static final int HEIGHT = 230;

    private static final String PARAGRAPH = "gaptop 7lp, ";
    private static final String AFTER_LIST = "gaptop 10lp, ";
    private static final String IN_LIST = "gaptop 2lp, ";

    private final int width;

    private MessageLines(List<String> lines, int width) {
        super(new MigLayout("insets 0, fillx, gap 0, wrap 2", "[][grow, fill]"));
        this.width = width;
        setName("dialog.lines");
        for (int i = 0; i < lines.size(); i++) {
            boolean afterItem = i > 0 && isOfList(lines.get(i - 1));
            var gap = i == 0 ? "" : !isOfList(lines.get(i)) && afterItem ? AFTER_LIST : afterItem ? IN_LIST : PARAGRAPH;
            add(i, lines.get(i), gap);
        }
    }

    /// @param width in pixels at 100 %
    static JComponent of(List<String> lines, int width) {
        var text = new MessageLines(lines, width);
        if (lines.size() <= LINES_WITHOUT_SCROLLING) {
            return text;
        }
        text.setFocusable(true);
        text.getAccessibleContext().setAccessibleName(String.join("\n", lines));
        var scroll = new JScrollPane(
                text, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    private void add(int number, String line, String gap) {
        boolean item = line.startsWith(ITEM);
        if (item) {
            add(new JLabel(ITEM.strip()), gap + "top, gapright 6lp");
        }
        var text = new WrappedText(item ? line.substring(ITEM.length()) : line, width);
        text.setName("dialog.line." + number);
        MouseSelection.in(text);
        add(text, gap + "growx, wmin 0" + (item ? "" : ", span 2"));
    }

    private static boolean isOfList(String line) {
        return line.startsWith(ITEM) || line.startsWith(MORE);
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        var whole = getPreferredSize();
        return new Dimension(whole.width, Math.min(whole.height, UIScale.scale(HEIGHT)));
    }
}
