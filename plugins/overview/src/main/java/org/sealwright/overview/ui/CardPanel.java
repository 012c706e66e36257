package org.sealwright.overview.ui;

import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.kit.ui.Colours;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.WrappingRow;
import org.sealwright.overview.ui.Card.Row;
import org.sealwright.overview.ui.card.Mark;
import org.sealwright.overview.ui.card.RoundPanel;
import org.sealwright.overview.ui.card.Tone;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.ui.LockedLine;

/// One card: title, how it stands, and a row for each finding with its button.
final class CardPanel extends RoundPanel {
    private final transient OverviewWords words;
    private final transient Actions actions;
    private final String name;

    /// What the user does on a card.
    interface Actions {
        void run(Row row);

        void snooze(Row row, JButton button);

        /// @param address for whom
        void path(Optional<String> address);

        /// A file of the authority is there.
        void openFile();
    }

    /// @param name of the panel; those of its parts begin with it
    CardPanel(String name, Card card, OverviewWords words, Actions actions) {
        super(new MigLayout("insets 16lp 16lp 16lp 16lp, fillx, wrap 1, gapy 8lp, hidemode 3", "[0:pref, grow, fill]"));
        this.name = name;
        this.words = words;
        this.actions = actions;
        setName(name);
        add(head(card), "wmin 0");
        card.rows().forEach(row -> add(row(row), "wmin 0"));
        card.notes().forEach(note -> add(indented(Paragraph.sentence(name + ".note", note), ""), "wmin 0"));
        if (card.path()) {
            add(indented(ways(card), "growx"), "wmin 0");
        }
        getAccessibleContext().setAccessibleName(card.title());
        getAccessibleContext().setAccessibleDescription(card.status());
    }

    private JPanel head(Card card) {
        var head = new JPanel(new MigLayout("insets 0, fillx, hidemode 3, gapy 2lp", "[][0:pref, grow, fill]", "[][]"));
        head.setOpaque(false);
        var mark = new Mark(
                name + ".mark",
                card.tone(),
                words.get("overview.tone." + card.tone().name()));
        head.add(mark, "spany 2, aligny top, gapright 8lp, gaptop 2lp");
        var title = Paragraph.sentence(name + ".title", card.title());
        title.styled("h3");
        head.add(title, "wmin 0, wrap");
        var status = Paragraph.sentence(name + ".status", card.status());
        status.setVisible(!card.status().isEmpty());
        head.add(status, "wmin 0");
        return head;
    }

    /// Where the text beside the signs begins.
    private JPanel indented(JComponent part, String constraints) {
        var panel = new JPanel(new MigLayout("insets 0, fillx", "[][0:pref, grow, fill]"));
        panel.setOpaque(false);
        // Not seen, but it takes its room.
        var room = new Mark(name + ".room", Tone.WAITING, "");
        room.setVisible(false);
        panel.add(room, "gapright 8lp");
        panel.add(part, "wmin 0, " + constraints);
        return panel;
    }

    private JPanel row(Row row) {
        var prefix = name + "." + row.finding().kind();
        var panel = new JPanel(
                new MigLayout("insets 8lp 0 0 0, fillx, hidemode 3, gapy 4lp", "[][0:pref, grow, fill]", "[][]"));
        panel.setOpaque(false);
        var urgency = row.finding().urgency();
        panel.add(
                new Mark(
                        prefix + ".mark",
                        Tone.of(row.finding(), row.until().isPresent()),
                        words.get("overview.urgency." + urgency.name())),
                "aligny top, gapright 8lp");
        var text = Paragraph.sentence(prefix + ".text", row.finding().sentence());
        panel.add(text, "wmin 0, wrap");
        row.until().ifPresent(day -> {
            Colours.muted().ifPresent(text::setForeground);
            var told = day.equals(SnoozeMenu.FOR_EVER)
                    ? words.get("overview.kept")
                    : words.get("overview.until", words.day(day));
            var until = Paragraph.sentence(prefix + ".until", told);
            Colours.muted().ifPresent(until::setForeground);
            panel.add(until, "skip 1, wmin 0, wrap");
        });
        panel.add(buttons(row, prefix), "skip 1, wmin 0");
        return panel;
    }

    /// Below the sentence, so that it has the whole width however large the letters are.
    private JPanel buttons(Row row, String prefix) {
        var bar = new WrappingRow();
        row.action().ifPresent(action -> {
            var button = new JButton(action.texts().get(action.id() + ".text"));
            button.setName(prefix + ".run");
            button.setToolTipText(action.texts().get(action.id() + ".tooltip"));
            button.getAccessibleContext().setAccessibleDescription(row.finding().sentence());
            button.setEnabled(!row.underWay());
            button.addActionListener(_ -> actions.run(row));
            bar.add(button);
        });
        var snooze = snoozeButton(row);
        bar.add(snooze);
        row.lockedBy().ifPresent(by -> {
            var line = new LockedLine(prefix + ".locked", by);
            line.about(snooze, true);
            bar.add(line);
        });
        return bar;
    }

    private JButton snoozeButton(Row row) {
        boolean asleep = row.until().isPresent();
        var button = new JButton(words.get(asleep ? "overview.wake.text" : "overview.snooze.text"));
        button.setName(name + "." + row.finding().kind() + ".snooze");
        button.setEnabled(row.lockedBy().isEmpty());
        var tooltip = asleep ? "overview.wake.tooltip" : "overview.snooze.tooltip";
        button.setToolTipText(words.get(row.lockedBy().isPresent() ? "overview.snooze.locked" : tooltip));
        button.getAccessibleContext().setAccessibleDescription(row.finding().sentence());
        button.addActionListener(_ -> actions.snooze(row, button));
        return button;
    }

    /// To a certificate: step by step, or from a file that is there.
    private JComponent ways(Card card) {
        var file = new JButton(words.get("overview.card.file.text"));
        file.setName(name + ".file");
        file.setToolTipText(words.get("overview.card.file.tooltip"));
        file.addActionListener(_ -> actions.openFile());
        return new WrappingRow(pathButton(card), file);
    }

    private JButton pathButton(Card card) {
        boolean waiting = card.begun();
        var button = new JButton(words.get(waiting ? "overview.goOn.text" : "overview.get.text"));
        button.setName(name + ".path");
        button.setToolTipText(words.get(waiting ? "overview.goOn.tooltip" : "overview.get.tooltip"));
        button.addActionListener(_ -> actions.path(card.address()));
        return button;
    }
}
