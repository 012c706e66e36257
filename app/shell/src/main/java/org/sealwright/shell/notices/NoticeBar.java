package org.sealwright.shell.notices;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.RenderingHints;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.sealwright.shell.look.WrappedText;
import org.sealwright.shell.words.Words;

/// One notice: text, what it offers, and a cross. Screen readers hear it as an alert. While the pointer or the keyboard
/// is there, it stays.
final class NoticeBar extends JPanel {
    private static final int ARC = 10;
    private static final int TEXT_WIDTH = 360;

    private @Nullable AccessibleContext spoken;
    private final JButton first;

    NoticeBar(NoticeBoard board, NoticeBoard.Entry entry, Words words) {
        super(new MigLayout("insets 10 16 10 10, fillx, gap unrelated", "[grow][][]"));
        setName("notice");
        setOpaque(false);
        var text = new WrappedText(entry.notice().text(), TEXT_WIDTH).coloured("Sealwright.notice.foreground");
        text.setName("notice.text");
        add(text, "growx, wmin 0");
        var offered = entry.notice().action().map(action -> {
            var button = button("notice.action", action.label());
            button.addActionListener(_ -> board.act(entry));
            add(button);
            return button;
        });
        var cross = button("notice.dismiss", "✕");
        cross.getAccessibleContext().setAccessibleName(words.get("notices.dismiss"));
        cross.setToolTipText(words.get("notices.dismiss"));
        cross.addActionListener(_ -> board.dismiss(entry));
        add(cross);
        first = offered.orElse(cross);
        getAccessibleContext().setAccessibleName(entry.notice().text());
        holdWhilePointedAt(this, board, entry);
        for (var part : getComponents()) {
            holdWhilePointedAt(part, board, entry);
            holdWhileFocused(part, board, entry);
        }
    }

    /// What it offers, or else its cross.
    boolean takeFocus() {
        return first.requestFocusInWindow();
    }

    boolean hasFocusWithin() {
        var owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner != null && SwingUtilities.isDescendingFrom(owner, this);
    }

    /// Assistive technologies speak an alert when they hear that it is seen now.
    @Override
    public void addNotify() {
        super.addNotify();
        getAccessibleContext()
                .firePropertyChange(AccessibleContext.ACCESSIBLE_STATE_PROPERTY, null, AccessibleState.SHOWING);
    }

    private static JButton button(String name, String text) {
        var button = new JButton(text);
        button.setName(name);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.putClientProperty(
                "FlatLaf.style",
                "foreground: $Sealwright.notice.actionForeground; toolbar.hoverBackground: fade($Sealwright.notice.actionForeground,20%)");
        return button;
    }

    private static void holdWhilePointedAt(Component part, NoticeBoard board, NoticeBoard.Entry entry) {
        part.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseEntered(MouseEvent event) {
                board.hold(entry);
            }

            @Override
            public void mouseExited(MouseEvent event) {
                board.letGo(entry);
            }
        });
    }

    private static void holdWhileFocused(Component part, NoticeBoard board, NoticeBoard.Entry entry) {
        part.addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                board.hold(entry);
            }

            @Override
            public void focusLost(FocusEvent event) {
                board.letGo(entry);
            }
        });
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var pen = (Graphics2D) graphics.create();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(UIManager.getColor("Sealwright.notice.background"));
        int arc = UIScale.scale(ARC);
        pen.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        pen.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        var known = spoken;
        if (known == null) {
            known = new AccessibleJPanel() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.ALERT;
                }
            };
            spoken = known;
        }
        return known;
    }
}
