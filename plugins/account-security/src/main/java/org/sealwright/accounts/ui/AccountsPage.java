package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.accounts.ui.AccountsState.Phase;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.kit.ui.MiddlePanel;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.RecordTable;
import org.sealwright.kit.ui.RecordTableModel;
import org.sealwright.kit.ui.Shortcuts;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.kit.ui.WrappingRow;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.PageView;

/// The page: all identities, below them the settings of the selected one. The table has the whole width, since
/// there is much to say about an identity, and few people have many. Made on the event thread.
final class AccountsPage implements PageView, AccountsView {
    /// Of the height, the settings take the rest.
    private static final double TABLE_SHARE = 0.33;

    /// The sentence, a few rows and the buttons, measured in lines of text.
    private static final int LEAST_LINES = 13;

    /// Of the settings below.
    private static final int LEAST_LINES_BELOW = 6;

    private static final String LIST = "list";
    private static final String NOTE = "note";
    private static final String EMPTY = "accounts.empty";

    private final AccountsPresenter presenter;
    private final AccountsCommands commands;
    private final Commands controls;
    private final AccountWords words;

    private final JPanel page = new JPanel(new MigLayout("insets 0, fill, wrap 1", "[0:pref, grow, fill]"));
    private final CardLayout cards = new CardLayout();
    private final JPanel stack = new JPanel(cards);
    private final RecordTable<Report> table;
    private final IdentityEditor editor;
    private final List<JButton> ownButtons;
    private final Paragraph whyEmpty = Paragraph.changing("accounts.empty.sentence");
    private final JButton addFirst;
    private final Paragraph note = Paragraph.changing("accounts.note");
    private final JButton reload;

    @Inject
    AccountsPage(
            AccountsPresenter presenter,
            AccountsActions actions,
            AccountsCommands commands,
            Commands controls,
            AccountWords words,
            ViewMemory memory) {
        this.presenter = presenter;
        this.commands = commands;
        this.controls = controls;
        this.words = words;
        table = new RecordTable<Report>(
                        "accounts.table",
                        words.get("accounts.title"),
                        new RecordTableModel<>(new Cells(words).columns()),
                        AccountsState::idOf)
                .rememberedBy(memory);
        editor = new IdentityEditor(actions, words);
        ownButtons = List.of(
                withMnemonic(commands.add(), "add"),
                withMnemonic(commands.rename(), "rename"),
                withMnemonic(commands.remove(), "remove"));
        addFirst = withMnemonic(commands.add(), "add");
        addFirst.setName("accounts.empty.add");
        reload = new JButton(words.get("accounts.reload.text"));
        prepareTable(actions);
        layOut();
        presenter.attach(this, controls::refresh);
    }

    private void prepareTable(AccountsActions actions) {
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.whenSelected(presenter::choose);
        table.whenOpened(() -> actions.select(CertificateUse.SIGNING));
        table.onKey(Shortcuts.plain(KeyEvent.VK_DELETE), "accounts.remove", () -> {
            if (commands.remove().possible().getAsBoolean()) {
                commands.remove().run().run();
            }
        });
        var menu = new JPopupMenu();
        menu.setName("accounts.menu");
        menu.add(controls.entry(commands.switchAll()));
        menu.add(controls.entry(commands.renew()));
        menu.add(controls.entry(commands.test()));
        menu.add(controls.entry(commands.calendar()));
        menu.addSeparator();
        menu.add(controls.entry(commands.add()));
        menu.add(controls.entry(commands.rename()));
        menu.add(controls.entry(commands.remove()));
        table.setComponentPopupMenu(menu);
    }

    private void layOut() {
        page.setName("accounts.page");
        var top = new JPanel(new MigLayout("insets 0, fill, wrap 1, hidemode 3", "[0:pref, grow, fill]"));
        top.add(Paragraph.sentence("accounts.lead", words.get("accounts.lead")), "wmin 0");
        top.add(new JScrollPane(table), "push, grow, wmin 0, hmin 90lp");
        var buttons = new WrappingRow(
                withMnemonic(commands.switchAll(), "switch"),
                withMnemonic(commands.renew(), "renew"),
                withMnemonic(commands.test(), "test"));
        ownButtons.forEach(buttons::add);
        top.add(buttons, "wmin 0");
        editor.setMinimumSize(new Dimension(0, TextSize.of(editor, 1, LEAST_LINES_BELOW).height));
        var split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, top, editor) {
            // The line leaves the buttons above it in sight, also when they come to need more room.
            @Override
            public void doLayout() {
                int least = getTopComponent().getMinimumSize().height;
                if (getDividerLocation() < least) {
                    setDividerLocation(least);
                }
                super.doLayout();
            }
        };
        Shortcuts.leaveF6(split);
        split.setName("accounts.split");
        split.setResizeWeight(TABLE_SHARE);
        split.setBorder(null);
        share(split);
        stack.add(split, LIST);
        stack.add(
                new MiddlePanel(EMPTY)
                        .heading("accounts.empty.title", words.get("accounts.empty.title"))
                        .sentence(whyEmpty)
                        .action(addFirst),
                EMPTY);
        stack.add(notePanel(), NOTE);
        page.add(stack, "push, grow, wmin 0");
    }

    /// The split has no size before it is shown.
    private static void share(JSplitPane split) {
        split.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                split.removeComponentListener(this);
                int least = Math.min(split.getHeight() / 2, TextSize.of(split, 1, LEAST_LINES).height);
                split.setDividerLocation(Math.max(least, (int) (TABLE_SHARE * split.getHeight())));
            }
        });
    }

    private JComponent notePanel() {
        reload.setName("accounts.reload");
        reload.setToolTipText(words.get("accounts.reload.tooltip"));
        reload.setMnemonic(words.get("accounts.reload.mnemonic").charAt(0));
        reload.addActionListener(_ -> presenter.read());
        return new MiddlePanel("accounts.nothing").sentence(note).action(reload);
    }

    private JButton withMnemonic(Command command, String id) {
        var button = controls.button(command);
        button.setMnemonic(words.get("accounts." + id + ".mnemonic").charAt(0));
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
    public void render(AccountsState state) {
        table.render(state.reports(), state.selectedIds());
        state.selected().ifPresent(report -> editor.show(report, state.editable()));
        editor.setVisible(state.selected().isPresent());
        ownButtons.forEach(button -> button.setVisible(state.own()));
        whyEmpty.say(words.get(state.own() ? "accounts.empty.own" : "accounts.empty.thunderbird"));
        addFirst.setVisible(state.own());
        var text = noteText(state);
        note.say(text);
        reload.setVisible(state.phase() instanceof Phase.Unreadable);
        cards.show(stack, card(state));
    }

    private static String card(AccountsState state) {
        return switch (state.phase()) {
            case Phase.Loading() -> NOTE;
            case Phase.Unreadable _ -> NOTE;
            case Phase.Ready() -> state.reports().isEmpty() ? EMPTY : LIST;
        };
    }

    private String noteText(AccountsState state) {
        return switch (state.phase()) {
            case Phase.Loading() -> words.get("accounts.loading");
            case Phase.Unreadable(var sentence, var advice) -> (sentence + "\n" + advice).strip();
            case Phase.Ready() -> "";
        };
    }
}
