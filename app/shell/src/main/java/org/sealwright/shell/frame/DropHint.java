package org.sealwright.shell.frame;

import com.formdev.flatlaf.util.UIScale;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.UIManager;

/// Lies over the window while files are dragged across it, and says what dropping them does. The mouse goes through
/// it.
final class DropHint extends JPanel {
    private static final float VEIL = 0.88f;
    private static final int EDGE = 16;
    private static final int ARC = 16;

    DropHint(String text) {
        super(new BorderLayout());
        setName("drop.hint");
        setOpaque(false);
        setVisible(false);
        var label = new JLabel(text, SwingConstants.CENTER);
        label.setName("drop.hint.text");
        label.putClientProperty("FlatLaf.styleClass", "h2");
        add(label);
    }

    @Override
    public boolean contains(int x, int y) {
        return false;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var pen = (Graphics2D) graphics.create();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setComposite(AlphaComposite.SrcOver.derive(VEIL));
        pen.setColor(UIManager.getColor("Panel.background"));
        pen.fillRect(0, 0, getWidth(), getHeight());
        pen.setColor(UIManager.getColor("Sealwright.drop.border"));
        float dash = UIScale.scale(8f);
        pen.setStroke(new BasicStroke(
                UIScale.scale(3f),
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {dash, dash * 1.5f},
                0));
        int edge = UIScale.scale(EDGE);
        int arc = UIScale.scale(ARC);
        pen.drawRoundRect(edge, edge, getWidth() - 2 * edge, getHeight() - 2 * edge, arc, arc);
        pen.dispose();
    }
}
