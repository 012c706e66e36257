package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import java.awt.CardLayout;
import java.awt.Component;
import java.util.IdentityHashMap;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.ServerException;
import org.sealwright.kit.ui.MiddlePanel;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.ReadAgain;
import org.sealwright.kit.ui.RecordColumn;
import org.sealwright.kit.ui.RecordTable;
import org.sealwright.kit.ui.RecordTableModel;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.kit.ui.WrappingRow;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.PageView;
import org.sealwright.trust.ui.TrustState.Phase;
import org.sealwright.trust.ui.TrustState.Tab;
import org.sealwright.trust.usecase.ChangeDecisions.Listed;
import org.sealwright.trust.words.AuthorityWords;

/// The page: authorities with what they are trusted for, server exceptions, authentication decisions. Made on the
/// event thread.
final class TrustPage implements PageView, TrustView {
    private static final String LISTS = "lists";
    private static final String NOTE = "note";

    private final TrustPresenter presenter;
    private final Commands controls;
    private final AuthorityWords words;
    private final CardLayout cards = new CardLayout();
    private final JPanel page = new JPanel(cards);
    private final JTabbedPane tabs = new JTabbedPane();
    private final AuthoritiesPanel authorities;
    private final RecordTable<ServerException> servers;
    private final RecordTable<Listed> decisions;
    private final Paragraph note = Paragraph.changing("authorities.note");
    private final ReadAgain reload;

    @Inject
    TrustPage(
            TrustPresenter presenter,
            TrustCommands commands,
            Commands controls,
            AuthorityWords words,
            ViewMemory memory) {
        this.presenter = presenter;
        this.controls = controls;
        this.words = words;
        reload = new ReadAgain("authorities.reload", words::get, presenter::read);
        authorities = new AuthoritiesPanel(presenter, commands, controls, words, memory);
        servers = new RecordTable<>(
                "exceptions.table",
                words.get("authorities.tab.servers"),
                new RecordTableModel<>(serverColumns()),
                TrustState::idOf);
        decisions = new RecordTable<>(
                "decisions.table",
                words.get("authorities.tab.decisions"),
                new RecordTableModel<>(decisionColumns()),
                TrustState::idOf);
        servers.rememberedBy(memory);
        decisions.rememberedBy(memory);
        servers.whenSelected(presenter::chooseServers);
        decisions.whenSelected(presenter::chooseDecisions);
        layOut(commands);
        presenter.attach(this, controls::refresh);
    }

    private List<RecordColumn<ServerException>> serverColumns() {
        return List.of(
                new RecordColumn<>(
                        "server", words.get("exception.column.server"), 18, one -> ShownText.of(one.server())),
                new RecordColumn<>(
                        "fingerprint",
                        words.get("exception.column.fingerprint"),
                        34,
                        one -> ShownText.of(one.fingerprint())));
    }

    private List<RecordColumn<Listed>> decisionColumns() {
        return List.of(
                new RecordColumn<>(
                        "host",
                        words.get("decision.column.host"),
                        18,
                        one -> ShownText.of(one.decision().host())),
                new RecordColumn<>("certificate", words.get("decision.column.certificate"), 24, this::chosen));
    }

    private String chosen(Listed one) {
        return one.certificate()
                .map(stored -> ShownText.of(stored.certificate().displayName()))
                .orElseGet(() -> words.get("decision." + one.word()));
    }

    private void layOut(TrustCommands commands) {
        page.setName("authorities.page");
        tabs.setName("authorities.tabs");
        // Rows of tabs would change places with each click.
        tabs.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        var byPanel = new IdentityHashMap<Component, Tab>();
        for (var tab : Tab.values()) {
            var panel =
                    switch (tab) {
                        case AUTHORITIES -> authorities;
                        case SERVERS ->
                            list(tab, servers, List.of(commands.addException(), commands.deleteException()));
                        case DECISIONS -> list(tab, decisions, List.of(commands.deleteDecision()));
                    };
            byPanel.put(panel, tab);
            tabs.addTab(words.get("authorities.tab." + tab.word()), panel);
        }
        tabs.addChangeListener(_ -> presenter.tab(byPanel.getOrDefault(tabs.getSelectedComponent(), Tab.AUTHORITIES)));
        var lists = new JPanel(new MigLayout("insets 0, fill", "[0:pref, grow, fill]", "[grow, fill]"));
        lists.add(tabs, "wmin 0");
        page.add(lists, LISTS);
        page.add(new MiddlePanel("authorities.nothing").sentence(note).action(reload), NOTE);
    }

    private JComponent list(Tab tab, RecordTable<?> table, List<Command> commands) {
        var panel =
                new JPanel(new MigLayout("insets 8lp 0 0 0, fill, wrap 1", "[0:pref, grow, fill]", "[][grow, fill][]"));
        panel.add(
                Paragraph.sentence("authorities.lead." + tab.word(), words.get("authorities.lead." + tab.word())),
                "wmin 0");
        // Only the list gives way to a sentence: what can be done stays below it.
        var stack = new JPanel(new CardLayout());
        stack.add(new JScrollPane(table), LISTS);
        stack.add(
                new MiddlePanel("authorities.nothing." + tab.word())
                        .sentence("authorities.empty." + tab.word(), words.get("authorities.empty." + tab.word())),
                NOTE);
        table.getModel().addTableModelListener(_ -> ((CardLayout) stack.getLayout())
                .show(stack, table.getRowCount() == 0 ? NOTE : LISTS));
        ((CardLayout) stack.getLayout()).show(stack, NOTE);
        panel.add(stack, "wmin 0, hmin 90lp");
        var bar = new WrappingRow();
        var menu = new JPopupMenu();
        menu.setName("authorities.menu." + tab.word());
        for (var command : commands) {
            bar.add(controls.button(command));
            menu.add(controls.entry(command));
        }
        table.setComponentPopupMenu(menu);
        panel.add(bar, "wmin 0");
        return panel;
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
    public void render(TrustState state) {
        authorities.render(state);
        servers.render(state.exceptions(), state.chosen().servers());
        decisions.render(state.decisions(), state.chosen().decisions());
        var text =
                switch (state.phase()) {
                    case Phase.Loading() -> words.get("authorities.loading");
                    case Phase.Unreadable(var sentence, var advice) -> (sentence + "\n" + advice).strip();
                    case Phase.Ready() -> "";
                };
        note.say(text);
        reload.setVisible(state.phase() instanceof Phase.Unreadable);
        cards.show(page, state.phase() instanceof Phase.Ready ? LISTS : NOTE);
    }
}
