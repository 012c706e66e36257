package org.sealwright.accounts.ui;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.accounts.usecase.Trial;
import org.sealwright.accounts.usecase.Trial.Outcome;
import org.sealwright.accounts.words.TrialWords;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.Colours;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.RecordColumn;
import org.sealwright.kit.ui.RecordTable;
import org.sealwright.kit.ui.RecordTableModel;
import org.sealwright.kit.ui.TextSize;

/// How a test went, step by step.
final class TrialPanel extends JPanel {
    private static final int COLUMNS = 54;
    private static final int LINES = 20;

    TrialPanel(Trial trial, TrialWords words) {
        super(new MigLayout("insets 0, fill, wrap 1", "[0:pref, grow, fill]", "[][grow, fill]"));
        setName("accounts.trial");
        var title = words.get("trial.title", ShownText.of(trial.identity().address()));
        var table = new RecordTable<Outcome>(
                "accounts.trial.table",
                title,
                new RecordTableModel<>(List.of(
                        new RecordColumn<>("mark", words.get("trial.column.mark"), 8, words::mark, TrialPanel::colour),
                        new RecordColumn<>("step", words.get("trial.column.step"), 46, words::sentence))),
                outcome -> outcome.use().word() + outcome.step().word());
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.render(trial.outcomes(), java.util.Set.of());
        add(Paragraph.value("accounts.trial.summary", title, summary(trial, words), words.plain()), "wmin 0");
        add(new JScrollPane(table), "wmin 0, hmin 0");
        setPreferredSize(TextSize.of(this, COLUMNS, LINES));
    }

    /// The fault stands in the summary too, whole, for a table has only one line for it.
    private static String summary(Trial trial, TrialWords words) {
        return trial.outcomes().stream()
                .filter(outcome -> outcome.remark().isPresent())
                .map(words::sentence)
                .reduce(words.summary(trial), (text, sentence) -> text + "\n" + sentence);
    }

    private static Optional<Color> colour(Outcome outcome) {
        if (outcome.failed()) {
            return Colours.of(Validity.EXPIRED);
        }
        return outcome.remark().isPresent() ? Colours.of(Validity.ENDS_SOON) : Optional.empty();
    }
}
