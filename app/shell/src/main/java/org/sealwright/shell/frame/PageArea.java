package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.sealwright.plugin.ui.Page;
import org.sealwright.plugin.ui.PageView;
import org.sealwright.shell.look.Mnemonics;

/// The page in front, and those that were there before. A page is built when it is first entered. If the focus is in
/// the page that goes, it comes to the one that takes its place, as soon as that has a control.
public final class PageArea {
    private final CardLayout cards = new CardLayout();
    private final JPanel panel = new JPanel(cards);
    private final Map<String, PageView> views = new HashMap<>();
    private @Nullable Page shown;
    /// While the focus waits for the page's first control. A page is read after it is entered, and nobody tells when
    /// that makes a control appear or lets it be pressed.
    private final Timer waiting = new Timer(100, _ -> begin());

    @Inject
    public PageArea() {
        panel.setName("pages");
        panel.addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                waiting.start();
            }

            @Override
            public void focusLost(FocusEvent event) {
                waiting.stop();
            }
        });
        // Until the first page is there: an empty one in its colour.
        panel.add(new JPanel(new BorderLayout()), "");
    }

    JComponent component() {
        return panel;
    }

    Optional<Page> shown() {
        return Optional.ofNullable(shown);
    }

    void show(Page page) {
        boolean focused = hasFocus();
        var before = shown;
        if (before != null && before.id().equals(page.id())) {
            return;
        }
        var view = views.get(page.id());
        if (view == null) {
            view = page.view().get();
            views.put(page.id(), view);
            panel.add(new ScrolledPage(view.component()), page.id());
        }
        if (before != null) {
            var left = views.get(before.id());
            if (left != null) {
                left.left();
            }
        }
        shown = page;
        cards.show(panel, page.id());
        view.entered();
        if (focused) {
            // Until the new page is laid out, and so has a first control.
            panel.requestFocusInWindow();
            EventQueue.invokeLater(this::settle);
        }
        settleLetters();
    }

    private boolean hasFocus() {
        var window = SwingUtilities.getWindowAncestor(panel);
        var owner = window == null ? null : window.getMostRecentFocusOwner();
        return owner != null && SwingUtilities.isDescendingFrom(owner, panel);
    }

    /// Where the keyboard begins in the page in front; empty while it has no control.
    Optional<Component> start() {
        var view = shown == null ? null : views.get(shown.id());
        return view == null ? Optional.empty() : view.start().or(() -> first(view.component()));
    }

    private static Optional<Component> first(Component page) {
        var window = SwingUtilities.getWindowAncestor(page);
        var first = window == null ? null : window.getFocusTraversalPolicy().getComponentAfter(window, page);
        return Optional.ofNullable(first).filter(each -> SwingUtilities.isDescendingFrom(each, page));
    }

    /// After the menu bar or the page in front was filled.
    void settle() {
        begin();
        settleLetters();
    }

    private void begin() {
        var window = SwingUtilities.getWindowAncestor(panel);
        if (window != null && panel.equals(window.getMostRecentFocusOwner())) {
            start().ifPresent(Component::requestFocusInWindow);
        }
    }

    private void settleLetters() {
        var root = SwingUtilities.getRootPane(panel);
        var view = shown == null ? null : views.get(shown.id());
        if (root != null && root.getJMenuBar() != null && view != null) {
            Mnemonics.settle(root.getJMenuBar(), view.component());
        }
    }
}
