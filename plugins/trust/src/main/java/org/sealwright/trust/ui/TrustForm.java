package org.sealwright.trust.ui;

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
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.plugin.ui.LockedLine;
import org.sealwright.plugin.ui.ScreenRoom;
import org.sealwright.trust.usecase.Authority;
import org.sealwright.trust.words.AuthorityWords;

/// Three questions with three answers each, that about software behind a button, and below them what the answers would
/// change.
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
    private static final int LEAST_LINES = 2;
    private static final int PREVIEW_LINES = 6;
    private static final int MOST_LINES = 44;

    /// What was chosen.
    ///
    /// @param levels none for a purpose in which the authorities differ and which nobody touched
    record Answer(Map<Purpose, TrustLevel> levels) {
        Answer {
            levels = Map.copyOf(levels);
        }

        /// What an authority is trusted for then: it keeps what was not chosen.
        Trust over(Trust now) {
            return new Trust(
                    levels.getOrDefault(Purpose.WEBSITES, now.websites()),
                    levels.getOrDefault(Purpose.EMAIL, now.email()),
                    levels.getOrDefault(Purpose.SOFTWARE, now.software()));
        }
    }

    private final Map<Purpose, Map<TrustLevel, JRadioButton>> answers = new EnumMap<>(Purpose.class);
    private final transient AuthorityWords words;
    private final transient Consumer<Answer> answered;
    private final Paragraph preview;

    /// @param lockedBy who decided, so that the answers are shown and cannot be changed; empty if nobody did
    /// @param answered hears every other answer
    TrustForm(List<Authority> authorities, Optional<String> lockedBy, AuthorityWords words, Consumer<Answer> answered) {
        super(new MigLayout("insets 0, fillx, wrap 4, hidemode 3", "[grow][][][]"));
        this.words = words;
        this.answered = answered;
        setName("authorities.edit.form");
        introduce(authorities);
        lockedBy.ifPresent(by -> add(new LockedLine("authorities.edit.locked", by), "span 4, wmin 0"));
        ask(Purpose.WEBSITES, common(authorities, Purpose.WEBSITES));
        ask(Purpose.EMAIL, common(authorities, Purpose.EMAIL));
        offerMore(common(authorities, Purpose.SOFTWARE));
        lockedBy.ifPresent(this::lock);
        if (answer().levels().size() < Purpose.values().length) {
            sentence("authorities.edit.mixed", words.get("authorities.edit.mixed"));
        }
        sayDefault(authorities);
        add(
                new PlainLabel("authorities.edit.preview.title", words.get("authorities.edit.preview")).heading(),
                "span 4");
        preview = Paragraph.sentence("authorities.edit.preview", "");
        preview.setRows(PREVIEW_LINES);
        // Room for a long answer where there is room, so that the buttons stay where they are.
        add(preview, "span 4, growx, wmin 0, hmin " + TextSize.of(this, 1, LEAST_LINES).height);
        setPreferredSize(TextSize.fitting(this, COLUMNS, MOST_LINES));
    }

    private void sentence(String name, String text) {
        add(Paragraph.sentence(name, text), "span 4, growx, wmin 0");
    }

    /// Whom it is about, and what to look at before they are trusted.
    private void introduce(List<Authority> authorities) {
        var first = authorities.getFirst();
        sentence(
                "authorities.edit.sentence",
                authorities.size() == 1
                        ? words.get("authorities.edit.sentence", words.name(first))
                        : words.get(
                                "authorities.edit.sentence.several", authorities.size(), words.namesOf(authorities)));
        authorities.stream()
                .filter(authority -> !authority.certificate().selfIssued())
                .forEach(authority -> sentence(
                        "authorities.edit.intermediate",
                        words.get("authorities.edit.intermediate", words.name(authority))));
        if (authorities.size() == 1 && first.certificate().selfIssued()) {
            sentence(
                    "authorities.edit.compare",
                    words.get(
                            "authorities.edit.compare",
                            first.certificate().sha256().groups()));
        }
    }

    private void lock(String by) {
        answers.values().forEach(buttons -> buttons.values().forEach(button -> {
            button.setEnabled(false);
            button.getAccessibleContext().setAccessibleDescription(by);
        }));
    }

    /// What a single authority is trusted for if nobody says anything.
    private void sayDefault(List<Authority> authorities) {
        var first = authorities.getFirst();
        if (first.builtIn().isPresent() && authorities.size() == 1) {
            sentence(
                    "authorities.edit.default",
                    words.get(
                            "authorities.edit.default",
                            words.sentence(words.name(first), first.certificate(), first.byDefault())));
        }
    }

    /// What all of them have; empty if they differ.
    private static Optional<TrustLevel> common(List<Authority> authorities, Purpose purpose) {
        var levels = authorities.stream()
                .map(authority -> purpose.of(authority.trust()))
                .distinct()
                .toList();
        return levels.size() == 1 ? Optional.of(levels.getFirst()) : Optional.empty();
    }

    /// What few need stands behind a button, unless something is noted about it.
    private void offerMore(Optional<TrustLevel> software) {
        var button = new JToggleButton(words.get("authorities.edit.more.text"));
        button.setName("authorities.edit.more");
        button.setToolTipText(words.get("authorities.edit.more.tooltip"));
        button.setSelected(software.filter(TrustLevel.INHERIT::equals).isEmpty());
        add(button, "span 4, growx 0");
        int before = getComponentCount();
        ask(Purpose.SOFTWARE, software);
        var row = List.of(getComponents()).subList(before, getComponentCount());
        row.forEach(part -> part.setVisible(button.isSelected()));
        button.addActionListener(_ -> {
            row.forEach(part -> part.setVisible(button.isSelected()));
            ScreenRoom.growAround(this);
        });
    }

    private void ask(Purpose purpose, Optional<TrustLevel> now) {
        add(new PlainLabel("authorities.edit." + purpose.word(), words.get("authorities.purpose." + purpose.word())));
        var group = new ButtonGroup();
        var buttons = new EnumMap<TrustLevel, JRadioButton>(TrustLevel.class);
        for (var level : TrustLevel.values()) {
            var button = new JRadioButton(
                    words.get("authorities.answer." + level.word()),
                    now.filter(level::equals).isPresent());
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
    Answer answer() {
        var levels = new EnumMap<Purpose, TrustLevel>(Purpose.class);
        answers.forEach((purpose, buttons) -> buttons.forEach((level, button) -> {
            if (button.isSelected()) {
                levels.put(purpose, level);
            }
        }));
        return new Answer(levels);
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
