package org.sealwright.overview.ui.path;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import net.miginfocom.swing.MigLayout;
import org.sealwright.kit.ui.Colours;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.WrappingRow;
import org.sealwright.overview.ui.card.Mark;
import org.sealwright.overview.ui.card.RoundPanel;
import org.sealwright.overview.ui.card.Tone;
import org.sealwright.overview.ui.path.PathShown.Step;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.PathStep.Progress;

/// One step: its number or a tick, its title, how it stands, and what can be done. Only what is to be done now is
/// explained.
final class StepPanel extends RoundPanel {
    private final transient Step step;
    private final transient OverviewWords words;
    private final transient List<JButton> buttons;

    StepPanel(int number, Step step, OverviewWords words, Consumer<PathStep.Action> run) {
        super(new MigLayout(
                "insets 12lp 16lp 12lp 16lp, fillx, hidemode 3, gapy 4lp", "[center][0:pref, grow, fill]", "[]"));
        this.step = step;
        this.words = words;
        var id = step.step().id();
        var texts = step.step().texts();
        boolean now = is(Progress.NOW);
        setName(id);
        add(sign(number), "aligny top, gapright 8lp");
        var title = Paragraph.sentence(id + ".title", texts.get(id + ".title"));
        title.styled(now ? "h3" : "h4");
        add(title, "wmin 0, aligny center, wrap");
        if (now) {
            add(Paragraph.sentence(id + ".explanation", texts.get(id + ".explanation")), "skip 1, wmin 0, wrap");
        }
        var sentence = Paragraph.sentence(id + ".sentence", step.standing().sentence());
        sentence.setVisible(!step.standing().sentence().isEmpty());
        if (!now) {
            Colours.muted().ifPresent(sentence::setForeground);
        }
        add(sentence, "skip 1, wmin 0, wrap");
        buttons = step.step().actions().stream()
                .filter(action -> step.standing().offered().contains(action.id()))
                .map(action -> button(action, texts, run))
                .toList();
        if (!buttons.isEmpty()) {
            add(new WrappingRow(buttons.toArray(JButton[]::new)), "skip 1, growx, wmin 0, gaptop 4lp");
        }
        getAccessibleContext().setAccessibleName(texts.get(id + ".title"));
        getAccessibleContext()
                .setAccessibleDescription(progress() + " " + step.standing().sentence());
    }

    private boolean is(Progress progress) {
        return step.standing().progress() == progress;
    }

    private String progress() {
        return words.get("path.progress." + step.standing().progress().name());
    }

    private JComponent sign(int number) {
        var name = step.step().id() + ".sign";
        return is(Progress.DONE)
                ? Mark.large(name, Tone.GOOD, progress())
                : new StepSign(
                        name, is(Progress.NOT_NEEDED) ? "–" : String.valueOf(number), is(Progress.NOW), progress());
    }

    private static JButton button(PathStep.Action action, Texts texts, Consumer<PathStep.Action> run) {
        var button = new JButton(texts.get(action.id() + ".text"));
        button.setName(action.id());
        button.setToolTipText(texts.get(action.id() + ".tooltip"));
        button.addActionListener(_ -> run.accept(action));
        return button;
    }

    /// What Enter does, if this is to be done now.
    Optional<JButton> main() {
        return is(Progress.NOW) ? buttons.stream().findFirst() : Optional.empty();
    }
}
