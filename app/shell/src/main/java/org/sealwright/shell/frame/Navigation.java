package org.sealwright.shell.frame;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.event.MouseEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.Icon;
import javax.swing.JList;
import javax.swing.ListSelectionModel;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.sealwright.plugin.ui.Page;
import org.sealwright.shell.look.Icons;

/// The pages by title and icon; arrow keys move, Control with a digit jumps.
final class Navigation extends JList<Page> {
    private static final int ICON_SIZE = 20;

    private final DefaultListModel<Page> model = new DefaultListModel<>();

    Navigation(String accessibleName) {
        setModel(model);
        setName("navigation");
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        setOpaque(false);
        setCellRenderer(new Cell());
        getAccessibleContext().setAccessibleName(accessibleName);
        putClientProperty("FlatLaf.style", "selectionArc: 8; background: $Sealwright.navigation.background");
    }

    void show(List<Page> pages) {
        model.clear();
        pages.forEach(model::addElement);
    }

    void onChoice(Consumer<Page> listener) {
        addListSelectionListener(event -> {
            var page = getSelectedValue();
            if (!event.getValueIsAdjusting() && page != null) {
                listener.accept(page);
            }
        });
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int index = locationToIndex(event.getPoint());
        return index < 0 ? null : tooltip(model.get(index)).orElse(null);
    }

    private static Optional<String> tooltip(Page page) {
        var key = page.id() + ".tooltip";
        return page.texts().has(key) ? Optional.of(page.texts().get(key)) : Optional.empty();
    }

    static String title(Page page) {
        return page.texts().get(page.id() + ".title");
    }

    private static final class Cell extends DefaultListCellRenderer {
        private final transient Map<String, Optional<Icon>> icons = new HashMap<>();

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value, index, selected, focused);
            if (value instanceof Page page) {
                setText(title(page));
                setIcon(icons.computeIfAbsent(page.id(), id -> Icons.asText(page.resources(), id, ICON_SIZE))
                        .orElse(null));
                if (selected && !list.isFocusOwner()) {
                    // FlatLaf's grey would look as if the page could not be used.
                    setBackground(UIManager.getColor("Sealwright.navigation.shownBackground"));
                    setForeground(list.getForeground());
                }
                setIconTextGap(UIScale.scale(10));
                int across = UIScale.scale(12);
                int up = UIScale.scale(8);
                setBorder(BorderFactory.createEmptyBorder(up, across, up, across));
            }
            return this;
        }
    }
}
