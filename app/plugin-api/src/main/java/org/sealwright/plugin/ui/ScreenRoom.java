package org.sealwright.plugin.ui;

import java.awt.EventQueue;
import java.awt.GraphicsConfiguration;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/// The part of a screen that bars of the desktop leave, and what windows may do in it. The one way a dialog grows with
/// what appears in it.
public record ScreenRoom(Rectangle bounds) {
    public static ScreenRoom of(GraphicsConfiguration screen) {
        var bounds = screen.getBounds();
        var edges = Toolkit.getDefaultToolkit().getScreenInsets(screen);
        return new ScreenRoom(new Rectangle(
                bounds.x + edges.left,
                bounds.y + edges.top,
                bounds.width - edges.left - edges.right,
                bounds.height - edges.top - edges.bottom));
    }

    /// The same size if there is room for it, and all of it to be seen.
    public Rectangle holding(Rectangle wanted) {
        int width = Math.min(wanted.width, bounds.width);
        int height = Math.min(wanted.height, bounds.height);
        return new Rectangle(
                Math.clamp(wanted.x, bounds.x, bounds.x + bounds.width - width),
                Math.clamp(wanted.y, bounds.y, bounds.y + bounds.height - height),
                width,
                height);
    }

    /// After something appeared: the window around it grows as far as there is room; else what is in it scrolls or
    /// gives way. Nothing happens while no window shows it.
    public static void growAround(JComponent part) {
        part.revalidate();
        var window = SwingUtilities.getWindowAncestor(part);
        if (window != null && window.isShowing()) {
            grow(window);
            // How high the sentences are that appeared is known only once they know their width, after the next layout.
            EventQueue.invokeLater(() -> grow(window));
        }
    }

    private static void grow(Window window) {
        int wanted = window.getPreferredSize().height;
        if (wanted > window.getHeight()) {
            window.setBounds(of(window.getGraphicsConfiguration())
                    .holding(new Rectangle(window.getX(), window.getY(), window.getWidth(), wanted)));
        }
    }
}
