package org.sealwright.trust.ui;

import java.awt.Component;
import java.util.List;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.kit.ui.RecordColumn;
import org.sealwright.kit.ui.RecordColumn.Weight;
import org.sealwright.kit.ui.RecordTable;
import org.sealwright.kit.ui.RecordTableModel;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.kit.ui.WrappingRow;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.trust.ui.TrustState.Content;
import org.sealwright.trust.ui.TrustState.Filter;
import org.sealwright.trust.usecase.Authority;
import org.sealwright.trust.words.AuthorityWords;

/// The list of authorities with its filter and search, and what can be done with those selected.
final class AuthoritiesPanel extends JPanel {
    private final transient TrustPresenter presenter;
    private final transient TrustCommands commands;
    private final transient Commands controls;
    private final transient AuthorityWords words;
    private final RecordTable<Authority> table;
    private final JComboBox<Filter> filter = new JComboBox<>(Filter.values());
    private final JTextField search = new JTextField(16);
    private final Paragraph source = Paragraph.sentence("authorities.source", "");

    AuthoritiesPanel(
            TrustPresenter presenter,
            TrustCommands commands,
            Commands controls,
            AuthorityWords words,
            ViewMemory memory) {
        super(new MigLayout("insets 8lp 0 0 0, fill, wrap 1", "[0:pref, grow, fill]", "[][][grow, fill][][]"));
        this.presenter = presenter;
        this.commands = commands;
        this.controls = controls;
        this.words = words;
        table = new RecordTable<>(
                "authorities.table",
                words.get("authorities.title"),
                new RecordTableModel<>(columns()),
                TrustState::idOf);
        table.rememberedBy(memory);
        table.whenSelected(presenter::chooseAuthorities);
        table.whenOpened(() -> runIfPossible(commands.edit()));
        table.setComponentPopupMenu(menu());
        add(Paragraph.sentence("authorities.lead.authorities", words.get("authorities.lead.authorities")), "wmin 0");
        add(finding(), "wmin 0");
        add(new JScrollPane(table), "wmin 0, hmin 90lp");
        add(source, "wmin 0");
        add(buttons(), "wmin 0");
    }

    private List<RecordColumn<Authority>> columns() {
        return List.of(
                new RecordColumn<>("name", words.get("authority.column.name"), 20, words::name),
                new RecordColumn<>(
                        "websites",
                        words.get("authority.column.websites"),
                        7,
                        one -> words.say(one.trust().websites())),
                new RecordColumn<>(
                        "email",
                        words.get("authority.column.email"),
                        7,
                        one -> words.say(one.trust().email())),
                new RecordColumn<>(
                        "software",
                        words.get("authority.column.software"),
                        7,
                        one -> words.say(one.trust().software())),
                new RecordColumn<Authority>("place", words.get("authority.column.place"), 11, words::place)
                        .weighing(Weight.SLIGHT),
                new RecordColumn<Authority>(
                                "expires",
                                words.get("authority.column.expires"),
                                10,
                                one -> words.day(one.certificate().notAfter()))
                        .weighing(Weight.WHOLE));
    }

    private JPanel finding() {
        var filterLabel = new PlainLabel("authorities.filter.label", words.get("authorities.filter"));
        filterLabel.setLabelFor(filter);
        filter.setName("authorities.filter");
        filter.setRenderer(new Names());
        filter.addActionListener(_ -> {
            if (filter.getSelectedItem() instanceof Filter chosen) {
                presenter.filter(chosen);
            }
        });
        var searchLabel = new PlainLabel("authorities.search.label", words.get("authorities.search"));
        searchLabel.setLabelFor(search);
        search.setName("authorities.search");
        search.getDocument().addDocumentListener(new Typing(() -> presenter.search(search.getText())));
        return new WrappingRow(labelled(filterLabel, filter), labelled(searchLabel, search));
    }

    /// Stays together when the row breaks.
    private static JPanel labelled(PlainLabel label, JComponent field) {
        var panel = new JPanel(new MigLayout("insets 0"));
        panel.add(label);
        panel.add(field);
        return panel;
    }

    private final class Names extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            var text = value instanceof Filter one ? words.get("authorities.filter." + one.word()) : "";
            return super.getListCellRendererComponent(list, text, index, selected, focused);
        }
    }

    private JPopupMenu menu() {
        var menu = new JPopupMenu();
        menu.setName("authorities.menu");
        menu.add(controls.entry(commands.edit()));
        menu.add(controls.entry(commands.byDefault()));
        menu.addSeparator();
        menu.add(controls.entry(commands.view()));
        return menu;
    }

    private JPanel buttons() {
        var bar = new WrappingRow();
        for (var command : List.of(commands.edit(), commands.byDefault(), commands.importing(), commands.view())) {
            bar.add(controls.button(command));
        }
        return bar;
    }

    private static void runIfPossible(Command command) {
        if (command.possible().getAsBoolean()) {
            command.run().run();
        }
    }

    void render(TrustState state) {
        table.render(state.authorities(), state.chosen().authorities());
        var text = state.content().map(Content::listing).map(words::source).orElse("");
        source.setText(text);
        source.getAccessibleContext().setAccessibleName(text);
    }
}
