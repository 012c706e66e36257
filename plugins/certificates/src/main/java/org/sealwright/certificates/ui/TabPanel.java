package org.sealwright.certificates.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Color;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.sealwright.certificates.ui.CertificatesState.Listing;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.BesideOrBelow;
import org.sealwright.kit.ui.Colours;
import org.sealwright.kit.ui.MiddlePanel;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.RecordColumn;
import org.sealwright.kit.ui.RecordTable;
import org.sealwright.kit.ui.RecordTableModel;
import org.sealwright.kit.ui.Shortcuts;
import org.sealwright.kit.ui.TableMemory;
import org.sealwright.kit.ui.ViewMemory;

/// One tab: Thunderbird's sentence above its list, or a sentence why there is none.
final class TabPanel extends JPanel {
    private static final int LISTS_SHARE = 62;
    /// What the lists take of the width in percent; the details take the rest.
    private static final Setting<Integer> SHARE =
            Setting.internal("window.certificates.share", LISTS_SHARE, TabPanel::share, String::valueOf);

    private static final String LIST = "list";
    private static final String NOTE = "note";
    private static final String EMPTY = "empty";

    private final Tab tab;
    private final CertificateWords words;
    private final RecordTable<Row> table;
    private final HeadingSorter sorter;
    private final CardLayout cards = new CardLayout();
    private final JPanel stack = new JPanel(cards);
    private final JComponent lead;
    private final BesideOrBelow split;
    private final Paragraph note;

    TabPanel(
            Tab tab,
            CertificateWords words,
            Cells cells,
            CertificatesPresenter presenter,
            ViewMemory memory,
            Optional<JComponent> empty) {
        super(new BorderLayout());
        this.tab = tab;
        this.words = words;
        setName("certificates." + tab.word());
        var columns = Stream.concat(tab.columns().stream(), tab.moreColumns().stream())
                .toList();
        var model = new RecordTableModel<>(
                columns.stream().map(column -> column(column, cells)).toList());
        sorter = new HeadingSorter(model, columns, column -> presenter.sort(tab, column));
        table = new RecordTable<>(
                "certificates." + tab.word() + ".table", words.get("certificates.tab." + tab.word()), model, Row::id);
        table.setRowSorter(sorter);
        var usual = tab.columns().stream().map(Column::word).toList();
        new ColumnChooser(
                "certificates." + tab.word() + ".columns",
                words.get("certificates.columns.choose"),
                table,
                TableMemory.arrange(table, model, memory, usual::contains),
                columns);
        table.whenSelected(presenter::choose);
        note = Paragraph.changing("certificates." + tab.word() + ".note");
        lead = lead();
        add(lead, BorderLayout.NORTH);
        split = new BesideOrBelow(
                "certificates." + tab.word() + ".split", new JScrollPane(table), () -> memory.value(SHARE) / 100.0);
        split.whenMoved(share -> memory.keep(SHARE, share((int) Math.round(100 * share))));
        stack.add(split, LIST);
        stack.add(new MiddlePanel("certificates." + tab.word() + ".nothing").sentence(note), NOTE);
        empty.ifPresent(panel -> stack.add(panel, EMPTY));
        add(stack, BorderLayout.CENTER);
    }

    private static int share(String text) {
        return share(Integer.parseInt(text));
    }

    private static int share(int percent) {
        return Math.clamp(percent, 5, 95);
    }

    private RecordColumn<Row> column(Column column, Cells cells) {
        var heading = words.get("certificates.column." + column.word());
        Function<Row, Optional<Color>> colour =
                column == Column.EXPIRES ? row -> cells.validity(row).flatMap(Colours::of) : _ -> Optional.empty();
        return new RecordColumn<>(
                column.word(), heading, column.width(), row -> cells.text(column, row), colour, column.weight());
    }

    private JComponent lead() {
        var panel = new JPanel(new MigLayout("insets 8lp 0 8lp 0, fillx"));
        panel.add(
                Paragraph.sentence(
                        "certificates." + tab.word() + ".lead", words.get("certificates.tab." + tab.word() + ".lead")),
                "growx, wmin 0");
        return panel;
    }

    void actions(CertificatesCommands commands, CertificatesActions actions, JPopupMenu menu) {
        table.setComponentPopupMenu(menu);
        table.whenOpened(() -> runIfPossible(commands.view()));
        table.onKey(Shortcuts.plain(KeyEvent.VK_DELETE), "certificates.delete", () -> runIfPossible(commands.delete()));
        table.setTransferHandler(new Incoming(actions, table::selectedText));
    }

    private static void runIfPossible(org.sealwright.plugin.ui.Command command) {
        if (command.possible().getAsBoolean()) {
            command.run().run();
        }
    }

    /// Shows the details beside this list; they stand in one tab at a time, and as wide as in the last.
    void host(DetailsPanel details) {
        split.host(details);
    }

    void render(CertificatesState state) {
        var listing = state.listing(tab);
        sorter.show(listing.sorting());
        table.render(listing.shown(), tab == state.current() ? state.selectedIds() : Set.of());
        var card = card(state, listing);
        if (card.equals(NOTE)) {
            note.say(noteText(state));
        }
        // Of what cannot be read nobody can say that it is here.
        boolean unknown = card.equals(NOTE) && state.phase() instanceof CertificatesState.Phase.Unreadable;
        lead.setVisible(!card.equals(EMPTY) && !unknown);
        cards.show(stack, card);
    }

    private String card(CertificatesState state, Listing listing) {
        if (!(state.phase() instanceof CertificatesState.Phase.Ready)) {
            return listing.total() > 0 ? LIST : NOTE;
        }
        if (tab == Tab.MINE && listing.total() == 0) {
            return EMPTY;
        }
        return listing.shown().isEmpty() ? NOTE : LIST;
    }

    private String noteText(CertificatesState state) {
        return switch (state.phase()) {
            case CertificatesState.Phase.Loading() -> words.get("certificates.loading");
            // What happened stands in the banner above.
            case CertificatesState.Phase.Unreadable(var sentence, var advice) -> advice.isBlank() ? sentence : advice;
            case CertificatesState.Phase.Ready() ->
                state.searching()
                        ? words.get(
                                "certificates.noMatch",
                                ShownText.of(state.typed().strip()))
                        : words.get("certificates.tab.empty");
        };
    }

    /// `People`, and while something is searched `People (3)`.
    String title(CertificatesState state) {
        var name = words.get("certificates.tab." + tab.word());
        return state.searching()
                ? words.get(
                        "certificates.tab.count",
                        name,
                        state.listing(tab).shown().size())
                : name;
    }

    Tab tab() {
        return tab;
    }
}
