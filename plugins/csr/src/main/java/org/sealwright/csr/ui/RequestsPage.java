package org.sealwright.csr.ui;

import jakarta.inject.Inject;
import java.awt.CardLayout;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.text.ShownText;
import org.sealwright.csr.ui.RequestsState.Phase;
import org.sealwright.csr.usecase.ListRequests.Listed;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.ui.BesideOrBelow;
import org.sealwright.kit.ui.MiddlePanel;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.ReadAgain;
import org.sealwright.kit.ui.RecordColumn;
import org.sealwright.kit.ui.RecordColumn.Weight;
import org.sealwright.kit.ui.RecordTable;
import org.sealwright.kit.ui.RecordTableModel;
import org.sealwright.kit.ui.Shortcuts;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.kit.ui.WrappingRow;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.PageView;

/// The page: the requests that wait, details beside them, buttons below. Made on the event thread.
final class RequestsPage implements PageView, RequestsView {
    /// Of the width, the details take the rest.
    private static final double LISTS_SHARE = 0.6;

    private static final String LIST = "list";
    private static final String NOTE = "note";
    private static final String EMPTY = "requests.empty";

    private final RequestsPresenter presenter;
    private final RequestsCommands commands;
    private final Commands controls;
    private final RequestWords words;

    private final JPanel page = new JPanel(new MigLayout("insets 0, fill, wrap 1", "[0:pref, grow, fill]"));
    private final CardLayout cards = new CardLayout();
    private final JPanel stack = new JPanel(cards);
    private final RecordTable<Listed> table;
    private final DetailsPanel details;
    private final Paragraph note = Paragraph.changing("requests.note");
    private final ReadAgain reload;

    @Inject
    RequestsPage(
            RequestsPresenter presenter,
            RequestsCommands commands,
            Commands controls,
            RequestWords words,
            RequestClipboard clipboard,
            ViewMemory memory) {
        this.presenter = presenter;
        this.commands = commands;
        this.controls = controls;
        this.words = words;
        details = new DetailsPanel("requests.details", words, clipboard);
        table = new RecordTable<Listed>(
                        "requests.table",
                        words.get("requests.title"),
                        new RecordTableModel<>(columns()),
                        RequestsState::idOf)
                .rememberedBy(memory);
        reload = new ReadAgain("requests.reload", words::get, presenter::read);
        prepareTable();
        layOut();
        presenter.attach(this, controls::refresh);
    }

    private List<RecordColumn<Listed>> columns() {
        return List.of(
                new RecordColumn<>("address", words.get("request.column.address"), 13, this::address),
                new RecordColumn<>(
                        "key",
                        words.get("request.column.key"),
                        6,
                        listed -> ShownText.of(listed.key().shortName())),
                new RecordColumn<Listed>("created", words.get("request.column.created"), 12, this::created)
                        .weighing(Weight.WHOLE),
                new RecordColumn<Listed>(
                                "state", words.get("request.column.state"), 10, listed -> words.say(listed.state()))
                        .weighing(Weight.WHOLE),
                new RecordColumn<Listed>("file", words.get("request.column.file"), 5, RequestsPage::file)
                        .weighing(Weight.SLIGHT));
    }

    private String address(Listed listed) {
        return listed.request()
                .map(request -> ShownText.of(String.join(", ", request.emails())))
                .orElseGet(() ->
                        listed.label().isBlank() ? words.get("requests.list.noAddress") : ShownText.of(listed.label()));
    }

    private String created(Listed listed) {
        return listed.request().map(request -> words.day(request.created())).orElse("");
    }

    private static String file(Listed listed) {
        return listed.request()
                .flatMap(request -> request.csrFile())
                .map(path -> ShownText.of(path.toString()))
                .orElse("");
    }

    private void prepareTable() {
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.whenSelected(presenter::choose);
        table.onKey(Shortcuts.plain(KeyEvent.VK_DELETE), "requests.delete", () -> runIfPossible(commands.delete()));
        var menu = new JPopupMenu();
        menu.setName("requests.menu");
        menu.add(controls.entry(commands.copy()));
        menu.add(controls.entry(commands.save()));
        menu.add(controls.entry(commands.again()));
        menu.addSeparator();
        menu.add(controls.entry(commands.delete()));
        table.setComponentPopupMenu(menu);
    }

    private static void runIfPossible(Command command) {
        if (command.possible().getAsBoolean()) {
            command.run().run();
        }
    }

    private void layOut() {
        page.setName("requests.page");
        var split = new BesideOrBelow("requests.split", new JScrollPane(table), LISTS_SHARE);
        split.host(details);
        var list = new JPanel(new MigLayout("insets 0, fill, wrap 1", "[0:pref, grow, fill]"));
        list.add(Paragraph.sentence("requests.lead", words.get("requests.lead")), "wmin 0");
        list.add(split, "push, grow, wmin 0, hmin 240lp");
        list.add(buttons(), "wmin 0");
        stack.add(list, LIST);
        stack.add(empty(), EMPTY);
        stack.add(notePanel(), NOTE);
        page.add(stack, "push, grow, wmin 0");
    }

    private JComponent notePanel() {
        return new MiddlePanel("requests.nothing").sentence(note).action(reload);
    }

    /// While no request waits: what a request is, and the next step.
    private JComponent empty() {
        var create = withMnemonic(commands.create(), "new");
        create.setName("requests.empty.new");
        var answer = withMnemonic(commands.importCertificate(), "import");
        answer.setName("requests.empty.import");
        return new MiddlePanel(EMPTY)
                .heading("requests.empty.title", words.get("requests.empty.title"))
                .sentence("requests.empty.sentence", words.get("requests.empty.sentence"))
                .sentence("requests.empty.steps", words.get("requests.empty.steps"))
                .action(new WrappingRow(create, answer));
    }

    private JComponent buttons() {
        return new WrappingRow(
                withMnemonic(commands.create(), "new"),
                withMnemonic(commands.importCertificate(), "import"),
                withMnemonic(commands.copy(), "copy"),
                saving(),
                withMnemonic(commands.delete(), "delete"));
    }

    /// In few words: all buttons stand in one row.
    private JButton saving() {
        var button = withMnemonic(commands.save(), "save");
        button.setText(words.get("requests.save.button"));
        return button;
    }

    private JButton withMnemonic(Command command, String id) {
        var button = controls.button(command);
        button.setMnemonic(words.get("requests." + id + ".mnemonic").charAt(0));
        return button;
    }

    @Override
    public JComponent component() {
        return page;
    }

    @Override
    public void entered() {
        presenter.entered();
    }

    @Override
    public void left() {
        presenter.left();
    }

    @Override
    public void render(RequestsState state) {
        table.render(state.requests(), state.selectedIds());
        details.show(state.details());
        var text = noteText(state);
        note.say(text);
        reload.setVisible(state.phase() instanceof Phase.Unreadable);
        cards.show(stack, card(state));
    }

    private static String card(RequestsState state) {
        return switch (state.phase()) {
            case Phase.Loading() -> NOTE;
            case Phase.Unreadable _ -> NOTE;
            case Phase.Ready() -> state.requests().isEmpty() ? EMPTY : LIST;
        };
    }

    private String noteText(RequestsState state) {
        return switch (state.phase()) {
            case Phase.Loading() -> words.get("requests.loading");
            case Phase.Unreadable(var sentence, var advice) -> (sentence + "\n" + advice).strip();
            case Phase.Ready() -> "";
        };
    }
}
