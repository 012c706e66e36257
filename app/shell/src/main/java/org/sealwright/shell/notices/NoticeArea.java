package org.sealwright.shell.notices;

import com.formdev.flatlaf.util.UIScale;
import jakarta.inject.Inject;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.shell.words.Words;

/// Where notices appear: over the page, at the bottom in the middle, newest below.
public final class NoticeArea {
    private static final int MOST_WIDTH = 560;
    private static final int MARGIN = 48;

    private final NoticeBoard board;
    private final Words words;
    private final JPanel panel = new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 8", "[grow]"));

    @Inject
    public NoticeArea(NoticeBoard board, Words words) {
        this.board = board;
        this.words = words;
        panel.setName("notices");
        panel.setOpaque(false);
        board.onChange(this::rebuild);
    }

    /// Lays itself over a frame.
    public void over(JLayeredPane layers) {
        layers.add(panel, JLayeredPane.PALETTE_LAYER);
        layers.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                place(layers);
            }
        });
        place(layers);
    }

    private void rebuild() {
        panel.removeAll();
        for (var entry : board.entries()) {
            panel.add(new NoticeBar(board, entry, words), "growx, wmin 0");
        }
        if (panel.getParent() instanceof JComponent layers) {
            place(layers);
            layers.repaint();
        }
    }

    private void place(JComponent layers) {
        int margin = UIScale.scale(MARGIN);
        int width = Math.min(UIScale.scale(MOST_WIDTH), Math.max(0, layers.getWidth() - 2 * margin));
        // Twice: the height of a broken text is known only once it has its width.
        panel.setBounds(0, 0, width, layers.getHeight());
        panel.validate();
        int height = panel.getPreferredSize().height;
        panel.setBounds((layers.getWidth() - width) / 2, layers.getHeight() - height - margin, width, height);
        panel.validate();
    }
}
