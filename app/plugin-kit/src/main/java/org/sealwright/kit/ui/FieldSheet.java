package org.sealwright.kit.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.sealwright.kit.description.Excerpt;
import org.sealwright.kit.description.Field;
import org.sealwright.kit.description.Section;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.plugin.ui.TallPanel;

/// Headings, sentences and fields, one below the other: names on the left, values that can be copied on the right.
/// As wide as the scroll pane it stands in, as high as it needs.
public final class FieldSheet extends TallPanel {
    private static final String ROW = "growx, wmin 0, span 2, wrap";

    private final String prefix;
    private final transient PlainWords words;
    private int values;

    /// @param prefix of the names of its parts
    public FieldSheet(String prefix, PlainWords words) {
        super(new MigLayout("insets panel, fillx, hidemode 3", "[pref:pref:40%][grow, fill]"));
        this.prefix = prefix;
        this.words = words;
    }

    public void clear() {
        removeAll();
        values = 0;
    }

    /// Fills it anew. Whoever pressed a button there stays at it when the answer comes, or when the dialog is closed
    /// that was opened with it.
    public void refill(Runnable content) {
        var window = SwingUtilities.getWindowAncestor(this);
        var focused = window == null ? null : window.getMostRecentFocusOwner();
        var name = focused != null && isAncestorOf(focused) ? focused.getName() : null;
        clear();
        content.run();
        revalidate();
        repaint();
        if (name != null) {
            named(this, name).ifPresent(Component::requestFocusInWindow);
        }
    }

    private static Optional<Component> named(Container container, String name) {
        return Stream.of(container.getComponents())
                .flatMap(each -> Stream.concat(
                        Stream.of(each).filter(one -> name.equals(one.getName())),
                        each instanceof Container inside ? named(inside, name).stream() : Stream.empty()))
                .findFirst();
    }

    /// @param text safe to show
    public void heading(String text) {
        add(Paragraph.heading(prefix + ".heading", text, "h4"), "gaptop unrel, " + ROW);
    }

    /// @param text safe to show
    public void sentence(String text) {
        add(Paragraph.sentence(prefix + ".sentence", text), ROW);
    }

    /// Sentences that can be copied.
    ///
    /// @param text safe to show
    public void summary(String label, String text) {
        add(Paragraph.value(prefix + ".summary", label, text, words), ROW);
    }

    /// A component over the whole width.
    public void part(JComponent component) {
        add(component, ROW);
    }

    public void section(Section section) {
        var title = Paragraph.sentence(prefix + ".section", words.title(section));
        title.putClientProperty("FlatLaf.style", "font: bold");
        add(title, "gaptop unrel, " + ROW);
        var excerpt = Excerpt.ofFields(section.fields());
        excerpt.shown().forEach(this::field);
        more(excerpt.more());
    }

    /// Sections one below the other; of very many only the first.
    public void sections(List<Section> sections) {
        var excerpt = Excerpt.ofSections(sections, Section::size);
        excerpt.shown().forEach(this::section);
        more(excerpt.more());
    }

    private void more(int count) {
        if (count > 0) {
            sentence(words.get("details.more", count));
        }
    }

    public void field(Field field) {
        value(words.say(field.name()), field.values().stream().map(words::say).collect(Collectors.joining("\n")));
    }

    /// @param text safe to show
    public void value(String label, String text) {
        var name = Paragraph.label(prefix + ".field." + values, label);
        Colours.muted().ifPresent(name::setForeground);
        var value = Paragraph.value(prefix + ".value." + values, label, text, words);
        values++;
        add(name, "growx, aligny top, wmin 0");
        add(value, "growx, wmin 0, wrap");
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return TextSize.of(this, 34, 20);
    }
}
