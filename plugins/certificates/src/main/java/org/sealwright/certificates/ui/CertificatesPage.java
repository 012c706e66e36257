package org.sealwright.certificates.ui;

import jakarta.inject.Inject;
import java.awt.event.KeyEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.sealwright.certificates.ui.CertificatesState.Phase;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.kit.ui.Banner;
import org.sealwright.kit.ui.MiddlePanel;
import org.sealwright.kit.ui.RemindersPanel;
import org.sealwright.kit.ui.Shortcuts;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.kit.ui.WrappingRow;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.ui.CertificateActions;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.PageView;

/// The page: search on top, the tabs with their lists and buttons, details beside them. Made on the event thread.
final class CertificatesPage implements PageView, CertificatesView {
    private final CertificatesPresenter presenter;
    private final CertificatesActions actions;
    private final CertificatesCommands commands;
    private final Commands controls;
    private final OfOthers ofOthers;
    private final Dialogs dialogs;
    private final CertificateWords words;

    private final JPanel page = new JPanel(new MigLayout("insets 0, fill, wrap 1", "[0:pref, grow, fill]"));
    private final JTextField search = new JTextField();
    private final JTabbedPane tabs = new JTabbedPane();
    private final Map<Tab, TabPanel> panels = new EnumMap<>(Tab.class);
    private final DetailsPanel details;
    private final Banner damages;
    private final Banner unreadable;
    private final JButton exporting;
    private final JButton more;
    private boolean rendering;

    /// What other plugins add to this page, and how the user arranged it.
    record OfOthers(CertificateActions actions, RemindersPanel reminders, ViewMemory memory) {
        @Inject
        OfOthers {}
    }

    @Inject
    CertificatesPage(
            CertificatesPresenter presenter,
            CertificatesActions actions,
            CertificatesCommands commands,
            Commands controls,
            OfOthers ofOthers,
            Dialogs dialogs,
            CertificateWords words,
            ExpiryWords expiry) {
        this.presenter = presenter;
        this.actions = actions;
        this.commands = commands;
        this.controls = controls;
        this.ofOthers = ofOthers;
        this.dialogs = dialogs;
        this.words = words;
        details = new DetailsPanel(
                "certificates.details",
                words,
                expiry,
                ofOthers.memory(),
                new NetworkPart(commands, controls, words),
                comparing());
        damages = banner("certificates.damages", "certificates.damages.show", this::showDamages);
        unreadable = banner("certificates.unreadable", "certificates.reload", presenter::read);
        exporting = opening("certificates.export");
        more = opening("certificates.more");
        makeTabs(new Cells(words, expiry));
        layOut();
        presenter.attach(this, controls::refresh);
        actions.whenDone(controls::refresh);
    }

    private JButton comparing() {
        return withMnemonic(controls.button(commands.compare()), "certificates.compare");
    }

    private Banner banner(String name, String action, Runnable run) {
        return new Banner(
                name,
                new Banner.Action(
                        action,
                        words.get(action + ".text"),
                        words.get(action + ".tooltip"),
                        words.get(action + ".mnemonic").charAt(0),
                        run));
    }

    private void makeTabs(Cells cells) {
        tabs.setName("certificates.tabs");
        // Rows of tabs would change places with each click.
        tabs.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        tabs.getAccessibleContext().setAccessibleName(words.get("certificates.tabs.name"));
        for (var tab : Tab.values()) {
            Optional<JComponent> empty = tab == Tab.MINE ? Optional.of(empty()) : Optional.empty();
            var panel = new TabPanel(tab, words, cells, presenter, ofOthers.memory(), empty);
            panel.actions(commands, actions, menu(tab));
            panels.put(tab, panel);
            if (tab != Tab.OTHER) {
                tabs.addTab(words.get("certificates.tab." + tab.word()), panel);
            }
        }
        tabs.addChangeListener(_ -> {
            if (!rendering && tabs.getSelectedComponent() instanceof TabPanel panel) {
                presenter.choose(panel.tab());
            }
        });
    }

    /// Before there is a certificate of one's own: what that means, and the next step.
    private JComponent empty() {
        var button = opening("certificates.empty.import");
        button.addActionListener(_ -> actions.importAsked());
        return new MiddlePanel("certificates.empty")
                .heading("certificates.empty.title", words.get("certificates.empty.title"))
                .sentence("certificates.empty.sentence", words.get("certificates.empty.sentence"))
                .sentence("certificates.empty.file", words.get("certificates.empty.file"))
                .action(button);
    }

    private JPopupMenu menu(Tab tab) {
        var menu = new JPopupMenu();
        menu.setName("certificates." + tab.word() + ".menu");
        menu.add(controls.entry(commands.view()));
        if (tab != Tab.SERVERS && tab != Tab.DECISIONS) {
            menu.add(controls.entry(commands.compare()));
            menu.addSeparator();
            commands.exports().forEach(command -> menu.add(controls.entry(command)));
            menu.addSeparator();
            menu.add(controls.entry(commands.delete()));
            if (tab == Tab.MINE) {
                menu.add(controls.entry(commands.deleteKeepKey()));
            }
            menu.addPopupMenuListener(new OfferedActions(menu, ofOthers.actions(), actions::selected));
        }
        return menu;
    }

    private void layOut() {
        page.setName("certificates.page");
        page.add(searchBar());
        page.add(ofOthers.reminders());
        page.add(damages, "hidemode 3");
        page.add(unreadable, "hidemode 3");
        page.add(tabs, "push, grow, wmin 0, hmin 260lp");
        page.add(buttons(), "wmin 0");
        page.setTransferHandler(new Incoming(actions, () -> ""));
    }

    private JComponent searchBar() {
        var bar = new JPanel(new MigLayout("insets 0, fillx", "[][grow, fill]"));
        var label = new JLabel(words.get("certificates.search.label"));
        label.setName("certificates.search.label");
        label.setDisplayedMnemonic(words.get("certificates.search.mnemonic").charAt(0));
        label.setLabelFor(search);
        search.setName("certificates.search");
        search.setToolTipText(words.get("certificates.search.tooltip"));
        search.getAccessibleContext().setAccessibleName(words.get("certificates.search.label"));
        search.putClientProperty("JTextField.placeholderText", words.get("certificates.search.placeholder"));
        search.putClientProperty("JTextField.showClearButton", true);
        // Ctrl+Z while typing must not bring a deleted certificate back.
        search.getInputMap().put(Shortcuts.menu(KeyEvent.VK_Z), "none");
        search.getDocument().addDocumentListener(new Typing());
        bar.add(label);
        bar.add(search, "wmin 120lp");
        return bar;
    }

    private JComponent buttons() {
        var formats = new JPopupMenu();
        formats.setName("certificates.export.formats");
        var entries = commands.exports().stream().map(controls::entry).toList();
        entries.forEach(formats::add);
        // The same for all formats.
        exporting.setIcon(entries.getFirst().getIcon());
        opens(exporting, formats);
        var contributed = new JPopupMenu();
        contributed.setName("certificates.more.menu");
        contributed.addPopupMenuListener(new OfferedActions(contributed, ofOthers.actions(), actions::selected));
        opens(more, contributed);
        return new WrappingRow(
                withMnemonic(controls.button(commands.view()), "certificates.view"),
                withMnemonic(controls.button(commands.importing()), "certificates.import"),
                exporting,
                withMnemonic(controls.button(commands.delete()), "certificates.delete"),
                more);
    }

    /// A button with its words.
    private JButton opening(String name) {
        var button = new JButton(words.get(name + ".text"));
        button.setName(name);
        button.setToolTipText(words.get(name + ".tooltip"));
        return withMnemonic(button, name);
    }

    private static void opens(JButton button, JPopupMenu menu) {
        button.addActionListener(_ -> menu.show(button, 0, button.getHeight()));
    }

    private JButton withMnemonic(JButton button, String id) {
        button.setMnemonic(words.get(id + ".mnemonic").charAt(0));
        return button;
    }

    @Override
    public JComponent component() {
        return page;
    }

    @Override
    public void entered() {
        presenter.entered();
        ofOthers.reminders().entered();
    }

    @Override
    public void left() {
        presenter.left();
        ofOthers.memory().write();
        ofOthers.reminders().left();
    }

    @Override
    public void goToSearch() {
        search.requestFocusInWindow();
        search.selectAll();
    }

    @Override
    public void render(CertificatesState state) {
        rendering = true;
        try {
            renderTabs(state);
            if (!search.getText().equals(state.typed())) {
                search.setText(state.typed());
            }
        } finally {
            rendering = false;
        }
        details.show(state.details());
        exporting.setEnabled(actions.canExport());
        more.setEnabled(
                !actions.selected().isEmpty() && !ofOthers.actions().all().isEmpty());
        damages.show(
                state.damages().isEmpty()
                        ? ""
                        : words.get("certificates.damages", state.damages().size()));
        unreadable.show(
                switch (state.phase()) {
                    case Phase.Unreadable(var sentence, var _) -> sentence;
                    case Phase.Loading(), Phase.Ready() -> "";
                });
    }

    private void renderTabs(CertificatesState state) {
        var other = panel(Tab.OTHER);
        boolean hasOther = tabs.indexOfComponent(other) >= 0;
        if (state.shows(Tab.OTHER) != hasOther) {
            if (hasOther) {
                tabs.remove(other);
            } else {
                tabs.addTab("", other);
            }
        }
        for (int i = 0; i < tabs.getTabCount(); i++) {
            var panel = (TabPanel) tabs.getComponentAt(i);
            panel.render(state);
            var title = panel.title(state);
            if (!tabs.getTitleAt(i).equals(title)) {
                tabs.setTitleAt(i, title);
            }
        }
        var front = panel(state.current());
        front.host(details);
        if (!front.equals(tabs.getSelectedComponent())) {
            tabs.setSelectedComponent(front);
        }
    }

    private TabPanel panel(Tab tab) {
        return Objects.requireNonNull(panels.get(tab));
    }

    private void showDamages() {
        dialogs.message(
                words.get("certificates.damages.title"),
                words.get("certificates.damages.sentence"),
                presenter.state().damages());
    }

    /// Each letter goes to the presenter.
    private final class Typing implements DocumentListener {
        private void typed() {
            if (!rendering) {
                presenter.type(search.getText());
            }
        }

        @Override
        public void insertUpdate(DocumentEvent event) {
            typed();
        }

        @Override
        public void removeUpdate(DocumentEvent event) {
            typed();
        }

        @Override
        public void changedUpdate(DocumentEvent event) {}
    }
}
