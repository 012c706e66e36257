package org.sealwright.csr.ui;

import java.awt.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import org.jspecify.annotations.Nullable;
import org.sealwright.kit.ui.Paragraph;

/// A box to choose one of a few from, with a sentence under it that says what the chosen one means.
final class Choice<T> {
    private final JComboBox<T> box = new JComboBox<>();
    private final Paragraph sentence;
    private final Function<T, String> meaning;
    private List<T> shown = List.of();
    private boolean rendering;

    /// How something is told.
    ///
    /// @param name    short, safe to show
    /// @param meaning a sentence, safe to show
    record Words<T>(Function<T, String> name, Function<T, String> meaning) {}

    Choice(String name, String label, Words<T> words, Consumer<T> chosen) {
        this.meaning = words.meaning();
        box.setName(name);
        box.getAccessibleContext().setAccessibleName(label);
        box.setRenderer(new Named(words.name()));
        box.addActionListener(_ -> {
            var index = box.getSelectedIndex();
            if (!rendering && index >= 0) {
                chosen.accept(shown.get(index));
            }
        });
        sentence = Paragraph.sentence(name + ".meaning", "");
    }

    JComboBox<T> box() {
        return box;
    }

    Paragraph sentence() {
        return sentence;
    }

    /// @param chosen empty if there is nothing to choose
    /// @param otherwise stands under the box then
    void render(List<T> items, Optional<T> chosen, String otherwise) {
        rendering = true;
        try {
            if (!items.equals(shown)) {
                shown = List.copyOf(items);
                var model = new DefaultComboBoxModel<T>();
                model.addAll(items);
                box.setModel(model);
            }
            box.setSelectedIndex(chosen.map(shown::indexOf).orElse(-1));
        } finally {
            rendering = false;
        }
        var text = chosen.map(meaning).orElse(otherwise);
        if (!sentence.getText().equals(text)) {
            sentence.setText(text);
            sentence.getAccessibleContext().setAccessibleName(text);
            box.getAccessibleContext().setAccessibleDescription(text);
        }
    }

    private final class Named extends DefaultListCellRenderer {
        private final transient Function<T, String> name;

        Named(Function<T, String> name) {
            this.name = name;
            putClientProperty("html.disable", true);
        }

        @Override
        public Component getListCellRendererComponent(
                JList<?> list, @Nullable Object value, int index, boolean selected, boolean focused) {
            int at = index >= 0 ? index : box.getSelectedIndex();
            var text = at >= 0 && at < shown.size() ? name.apply(shown.get(at)) : "";
            return super.getListCellRendererComponent(list, text, index, selected, focused);
        }
    }
}
