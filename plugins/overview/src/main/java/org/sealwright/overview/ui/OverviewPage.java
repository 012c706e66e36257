package org.sealwright.overview.ui;

import jakarta.inject.Inject;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.sealwright.kit.ui.MiddlePanel;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.overview.ui.Card.Row;
import org.sealwright.overview.ui.card.ScrolledColumn;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.ui.PageView;

/// The first page of the window: one sentence over all, and a card for each address. Made on the event thread.
final class OverviewPage implements PageView, OverviewView {
    private static final String CARDS = "cards";
    private static final String NOTE = "note";
    private static final String EMPTY = "overview.empty";

    private final OverviewPresenter presenter;
    private final Ways ways;
    private final ThunderbirdPanel thunderbird;
    private final SnoozeMenu snoozing;
    private final OverviewWords words;

    private final CardLayout layers = new CardLayout();
    private final JPanel page = new JPanel(layers);
    private final ScrolledColumn column = new ScrolledColumn("overview.cards");
    private final CardFocus focus = new CardFocus(column);
    private final Paragraph summary = Paragraph.sentence("overview.summary", "");
    private final Paragraph note = Paragraph.changing("overview.note");
    private final JButton reload;
    private final JCheckBox all;
    private final JButton first;
    private List<Card> shownCards = List.of();

    @Inject
    OverviewPage(
            OverviewPresenter presenter,
            Ways ways,
            FoundThunderbird thunderbird,
            SnoozeMenu snoozing,
            OverviewWords words) {
        this.presenter = presenter;
        this.ways = ways;
        this.thunderbird = new ThunderbirdPanel(thunderbird, words);
        this.snoozing = snoozing;
        this.words = words;
        page.setName("overview.page");
        reload = button("overview.reload", presenter::read);
        all = new JCheckBox(words.get("overview.all", 0));
        all.setName("overview.all");
        all.setToolTipText(words.get("overview.all.tooltip"));
        all.addActionListener(_ -> presenter.showAll(all.isSelected()));
        first = button("overview.empty.get", () -> ways.get(Optional.empty()));
        page.add(notePanel(), NOTE);
        page.add(cardsPanel(), CARDS);
        page.add(empty(), EMPTY);
        presenter.attach(this);
    }

    private JButton button(String id, Runnable run) {
        var button = new JButton(words.get(id + ".text"));
        button.setName(id);
        button.setToolTipText(words.get(id + ".tooltip"));
        button.setMnemonic(words.get(id + ".mnemonic").charAt(0));
        button.addActionListener(_ -> run.run());
        return button;
    }

    private JComponent cardsPanel() {
        var panel = new JPanel(
                new MigLayout("insets 0, fill, wrap 2, hidemode 3", "[0:pref, grow, fill][]", "[][grow, fill][]"));
        panel.add(summary, "wmin 0, aligny center");
        panel.add(button("overview.get", () -> ways.get(Optional.empty())), "aligny top");
        panel.add(column.scrolled(), "span 2, grow, wmin 0, hmin 0");
        panel.add(all, "span 2");
        return panel;
    }

    private JComponent notePanel() {
        return new MiddlePanel("overview.nothing").sentence(note).action(reload);
    }

    /// While there is nothing yet: what a certificate is good for, and the two ways to one.
    private JComponent empty() {
        return new MiddlePanel(EMPTY)
                .heading("overview.empty.title", words.get("overview.empty.title"))
                .sentence("overview.empty.sentence", words.get("overview.empty.sentence"))
                .action(first)
                .action(button("overview.empty.file", ways::openFile))
                .action(thunderbird);
    }

    @Override
    public JComponent component() {
        return page;
    }

    @Override
    public void entered() {
        presenter.entered();
        ways.watch();
    }

    @Override
    public void left() {
        presenter.left();
        defaultButton(Optional.empty());
    }

    @Override
    public void render(Shown shown) {
        note.say(shown.unreadable());
        reload.setVisible(!shown.unreadable().isEmpty());
        thunderbird.offer(shown.profiles());
        summary.setText(shown.summary());
        summary.getAccessibleContext().setAccessibleName(shown.summary());
        all.setVisible(shown.leftAlone() > 0);
        all.setText(words.get("overview.all", shown.leftAlone()));
        all.setSelected(shown.all());
        if (!shown.cards().equals(shownCards)) {
            shownCards = shown.cards();
            focus.during(this::rebuild);
        }
        layers.show(page, layer(shown));
        // Once it is in the window: then Enter begins.
        EventQueue.invokeLater(() -> defaultButton(shown.empty() ? Optional.of(first) : Optional.empty()));
    }

    private static String layer(Shown shown) {
        if (shown.empty()) {
            return EMPTY;
        }
        return shown.cards().isEmpty() ? NOTE : CARDS;
    }

    private void rebuild() {
        column.removeAll();
        for (int i = 0; i < shownCards.size(); i++) {
            var card = shownCards.get(i);
            var name = card.address().isEmpty() ? "overview.general" : "overview.card." + i;
            column.add(new CardPanel(name, card, words, new OnCard()));
        }
    }

    private void defaultButton(Optional<JButton> button) {
        JRootPane root = SwingUtilities.getRootPane(page);
        if (root != null && presenter.inFront()) {
            root.setDefaultButton(button.orElse(null));
        }
    }

    private final class OnCard implements CardPanel.Actions {
        @Override
        public void run(Row row) {
            presenter.run(row);
        }

        @Override
        public void snooze(Row row, JButton button) {
            if (row.until().isPresent()) {
                presenter.wake(row.finding());
                return;
            }
            snoozing.menu(row.finding(), presenter.today(), day -> presenter.snooze(row.finding(), day))
                    .show(button, 0, button.getHeight());
        }

        @Override
        public void path(Optional<String> address) {
            ways.get(address);
        }

        @Override
        public void openFile() {
            ways.openFile();
        }
    }
}
