package org.sealwright.shell.notices;

import com.formdev.flatlaf.util.UIScale;
import jakarta.inject.Inject;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.sealwright.shell.words.Words;

/// Where notices appear: over the lower edge of the page, in the middle, newest below.
public final class NoticeArea {
    private static final int MOST_WIDTH = 560;
    private static final int MARGIN = 24;

    private final NoticeBoard board;
    private final Words words;
    private Runnable place = () -> {};
    private final JPanel panel = new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 8", "[grow]"));

    @Inject
    public NoticeArea(NoticeBoard board, Words words) {
        this.board = board;
        this.words = words;
        panel.setName("notices");
        panel.setOpaque(false);
        board.onChange(this::rebuild);
    }

    /// Lays itself over a part of a frame.
    public void over(JLayeredPane layers, JComponent page) {
        place = () -> place(page);
        layers.add(panel, JLayeredPane.PALETTE_LAYER);
        page.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                place.run();
            }
        });
    }

    private void rebuild() {
        panel.removeAll();
        for (var entry : board.entries()) {
            panel.add(new NoticeBar(board, entry, words), "growx, wmin 0");
        }
        place.run();
    }

    private void place(JComponent page) {
        var around = SwingUtilities.convertRectangle(page.getParent(), page.getBounds(), panel.getParent());
        int margin = UIScale.scale(MARGIN);
        int width = Math.min(UIScale.scale(MOST_WIDTH), Math.max(0, around.width - 2 * margin));
        // Twice: the height of a broken text is known only once it has its width.
        panel.setBounds(around.x, around.y, width, around.height);
        panel.validate();
        int height = panel.getPreferredSize().height;
        panel.setBounds(
                around.x + (around.width - width) / 2, around.y + around.height - height - margin, width, height);
        panel.validate();
        panel.getParent().repaint();
    }
}
