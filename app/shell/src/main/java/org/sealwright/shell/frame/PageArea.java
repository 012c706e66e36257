package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.sealwright.plugin.ui.Page;
import org.sealwright.plugin.ui.PageView;
import org.sealwright.shell.look.Mnemonics;

/// The page in front, and those that were there before. A page is built when it is first entered.
public final class PageArea {
    private final CardLayout cards = new CardLayout();
    private final JPanel panel = new JPanel(cards);
    private final Map<String, PageView> views = new HashMap<>();
    private @Nullable Page shown;

    @Inject
    public PageArea() {
        panel.setName("pages");
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
        settleLetters();
    }

    /// After the menu bar or the page in front was filled.
    void settleLetters() {
        var root = SwingUtilities.getRootPane(panel);
        var view = shown == null ? null : views.get(shown.id());
        if (root != null && root.getJMenuBar() != null && view != null) {
            Mnemonics.settle(root.getJMenuBar(), view.component());
        }
    }
}
