package org.sealwright.csr.ui;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.request.RequestField;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.plugin.ui.LockedLine;

/// The fields that most people leave empty: name, organisation, country, further addresses.
final class MoreFields extends JPanel {
    /// As people write an address: the smallest first.
    private static final List<RequestField> ORDER = List.of(
            RequestField.NAME,
            RequestField.ORGANIZATION,
            RequestField.DEPARTMENT,
            RequestField.PLACE,
            RequestField.STATE,
            RequestField.COUNTRY);

    private final transient RequestWords words;
    private final transient Map<RequestField, Entry> entries = new EnumMap<>(RequestField.class);
    private final transient Map<String, JComponent> components = new HashMap<>();
    private final transient Entry further;
    private final transient LabelColumn labels;
    private final String lockedBy;

    /// A field, and the way to write into it.
    ///
    /// @param locked says who decided what stands in it
    private record Entry(JComponent component, Consumer<String> write, FaultLine fault, LockedLine locked) {}

    /// @param labels stand right-aligned under those of the rest of the form
    MoreFields(NewRequestPresenter presenter, List<Country> countries, LabelColumn labels, RequestWords words) {
        super(new MigLayout(LabelColumn.LAYOUT + ", insets 0"));
        this.words = words;
        this.labels = labels;
        this.lockedBy = presenter.lockedBy();
        setName("requests.new.moreFields");
        add(Paragraph.sentence("requests.new.more.sentence", words.get("requests.new.more.sentence")), lineStyle());
        for (var field : ORDER) {
            var entry = field == RequestField.COUNTRY
                    ? country(presenter, countries)
                    : text(Places.of(field), typed -> presenter.type(field, typed));
            entries.put(field, entry);
            row(Places.of(field), words.name(field), entry, entry.component());
        }
        further = area(presenter);
        row(Places.FURTHER, words.get("requests.new.further.label"), further, new JScrollPane(further.component()));
    }

    /// Sentences stand under the fields, not under the labels.
    private static String lineStyle() {
        return "skip, growx, wmin 0, wrap";
    }

    private Entry text(String place, Consumer<String> typed) {
        var field = new JTextField();
        field.setName("requests.new." + place);
        var typing = new Typing(field, typed);
        return new Entry(field, typing::write, new FaultLine(place, field), locked(place));
    }

    private Entry country(NewRequestPresenter presenter, List<Country> countries) {
        var place = Places.of(RequestField.COUNTRY);
        var box =
                new CountryBox("requests.new." + place, countries, code -> presenter.type(RequestField.COUNTRY, code));
        return new Entry(box, box::write, new FaultLine(place, box), locked(place));
    }

    private Entry area(NewRequestPresenter presenter) {
        var area = new JTextArea(2, 20);
        area.setName("requests.new." + Places.FURTHER);
        area.setToolTipText(words.get("requests.new.further.tooltip"));
        // Tab goes on to the next field.
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        area.setFocusTraversalKeys(java.awt.KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        var typing = new Typing(area, presenter::typeFurther);
        return new Entry(area, typing::write, new FaultLine(Places.FURTHER, area), locked(Places.FURTHER));
    }

    private LockedLine locked(String place) {
        var line = new LockedLine("requests.new." + place + ".locked", lockedBy);
        line.setVisible(false);
        return line;
    }

    private void row(String place, String text, Entry entry, JComponent placed) {
        var label = new PlainLabel("requests.new." + place + ".label", text);
        labels.add(label);
        label.setDisplayedMnemonic(
                words.get("requests.new." + place + ".mnemonic").charAt(0));
        label.setLabelFor(entry.component());
        entry.component().getAccessibleContext().setAccessibleName(text);
        components.put(place, entry.component());
        entry.component().addFocusListener(new IntoView());
        add(label);
        add(placed, "wmin 0, wrap");
        add(entry.fault().component(), lineStyle());
        add(entry.locked(), "skip, wmin 0, wrap, hidemode 3");
    }

    void render(NewRequestState state) {
        entries.forEach((field, entry) -> {
            var fixed = Optional.ofNullable(state.template().fixed().get(field));
            boolean taken = state.template().fields().contains(field);
            entry.component().setEnabled(taken && fixed.isEmpty());
            boolean locked = taken && fixed.isPresent();
            entry.component().setToolTipText(taken ? "" : words.get("requests.new.notTaken"));
            if (locked != entry.locked().isVisible()) {
                entry.locked().about(entry.component(), locked);
            }
            entry.write().accept(fixed.orElse(state.answers().fields().getOrDefault(field, "")));
            entry.fault().show(state.fault(Places.of(field)));
        });
        further.write().accept(state.answers().further());
        further.fault().show(state.fault(Places.FURTHER));
    }

    /// Where the cursor goes to mend a fault.
    Optional<JComponent> component(String place) {
        return Optional.ofNullable(components.get(place));
    }
}
