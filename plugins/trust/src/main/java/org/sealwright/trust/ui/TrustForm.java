package org.sealwright.trust.ui;

import java.awt.Dimension;
import java.awt.event.ItemEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.trust.usecase.Authority;
import org.sealwright.trust.words.AuthorityWords;

/// Three questions with three answers each, and below them what the answers would change.
final class TrustForm extends JPanel {
    /// What an authority may vouch for, as the form shows it.
    enum Purpose {
        WEBSITES,
        EMAIL,
        SOFTWARE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        TrustLevel of(Trust trust) {
            return switch (this) {
                case WEBSITES -> trust.websites();
                case EMAIL -> trust.email();
                case SOFTWARE -> trust.software();
            };
        }
    }

    private static final int COLUMNS = 46;
    private static final int PREVIEW_LINES = 5;

    private final Map<Purpose, Map<TrustLevel, JRadioButton>> answers = new EnumMap<>(Purpose.class);
    private final transient AuthorityWords words;
    private final transient Consumer<Trust> answered;
    private final Paragraph preview;

    /// @param answered hears every other answer
    TrustForm(List<Authority> authorities, Trust now, AuthorityWords words, Consumer<Trust> answered) {
        super(new MigLayout("insets 0, fillx, wrap 4, hidemode 3", "[grow][][][]"));
        this.words = words;
        this.answered = answered;
        setName("authorities.edit.form");
        var first = authorities.getFirst();
        add(
                Paragraph.sentence(
                        "authorities.edit.sentence",
                        authorities.size() == 1
                                ? words.get("authorities.edit.sentence", words.name(first))
                                : words.get("authorities.edit.sentence.several", authorities.size())),
                "span 4, growx, wmin 0");
        if (authorities.stream().anyMatch(authority -> !authority.certificate().selfIssued())) {
            add(
                    Paragraph.sentence("authorities.edit.intermediate", words.get("candidate.remark.intermediate")),
                    "span 4, growx, wmin 0");
        }
        for (var purpose : Purpose.values()) {
            ask(purpose, purpose.of(now));
        }
        if (first.builtIn().isPresent() && authorities.size() == 1) {
            add(
                    Paragraph.sentence(
                            "authorities.edit.default",
                            words.get(
                                    "authorities.edit.default", words.sentence(words.name(first), first.byDefault()))),
                    "span 4, growx, wmin 0");
        }
        add(
                new PlainLabel("authorities.edit.preview.title", words.get("authorities.edit.preview")).heading(),
                "span 4");
        preview = Paragraph.sentence("authorities.edit.preview", "");
        preview.setRows(PREVIEW_LINES);
        add(preview, "span 4, growx, wmin 0, hmin " + TextSize.of(this, 1, PREVIEW_LINES).height);
        setPreferredSize(new Dimension(TextSize.of(this, COLUMNS, 1).width, getPreferredSize().height));
    }

    private void ask(Purpose purpose, TrustLevel now) {
        add(new PlainLabel("authorities.edit." + purpose.word(), words.get("authorities.purpose." + purpose.word())));
        var group = new ButtonGroup();
        var buttons = new EnumMap<TrustLevel, JRadioButton>(TrustLevel.class);
        for (var level : TrustLevel.values()) {
            var button = new JRadioButton(words.get("authorities.answer." + level.word()), level == now);
            button.setName("authorities.edit." + purpose.word() + "." + level.word());
            button.setToolTipText(words.get("authorities.answer." + level.word() + ".tooltip"));
            button.getAccessibleContext()
                    .setAccessibleName(words.get("authorities.purpose." + purpose.word()) + ": "
                            + words.get("authorities.answer." + level.word()));
            button.addItemListener(event -> {
                if (event.getStateChange() == ItemEvent.SELECTED) {
                    answered.accept(answer());
                }
            });
            group.add(button);
            buttons.put(level, button);
            add(button);
        }
        answers.put(purpose, buttons);
    }

    /// What stands there now.
    Trust answer() {
        return new Trust(answer(Purpose.WEBSITES), answer(Purpose.EMAIL), answer(Purpose.SOFTWARE));
    }

    private TrustLevel answer(Purpose purpose) {
        return Optional.ofNullable(answers.get(purpose)).orElse(Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(TrustLevel.INHERIT);
    }

    /// For tests and the keyboard.
    JRadioButton button(Purpose purpose, TrustLevel level) {
        return Objects.requireNonNull(
                Objects.requireNonNull(answers.get(purpose)).get(level));
    }

    /// @param sentences what the answers would change
    void preview(List<String> sentences) {
        var text = String.join("\n", sentences);
        preview.setText(text);
        preview.getAccessibleContext().setAccessibleName(text);
    }
}
