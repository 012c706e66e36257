package org.sealwright.shell.settings;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SpinnerNumberModel;
import org.sealwright.core.settings.Effective;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.SettingKind;
import org.sealwright.plugin.Texts;

/// The control for one setting, by its kind. Tells the user's choice to `chosen`, and refuses what
/// the setting does not accept.
abstract class SettingControl<T> {
    private final Setting<T> setting;
    private final Consumer<T> chosen;
    private boolean showing;

    private SettingControl(Setting<T> setting, Consumer<T> chosen) {
        this.setting = setting;
        this.chosen = chosen;
    }

    /// @param chosen hears of what the user chose, with the type of the setting
    @SuppressWarnings("unchecked") // a setting's fallback has the setting's type
    static <T> SettingControl<T> of(Setting<T> setting, Texts texts, Consumer<T> chosen) {
        SettingControl<?> control =
                switch (setting.kind()) {
                    case SettingKind.Flag _ -> new Flag((Setting<Boolean>) setting, texts, (Consumer<Boolean>) chosen);
                    case SettingKind.Choice<?> choice ->
                        new Choice<>(
                                setting,
                                (List<T>) choice.values(),
                                value -> texts.get(setting.key() + "." + value),
                                chosen);
                    case SettingKind.Whole _ -> new Whole((Setting<Integer>) setting, (Consumer<Integer>) chosen);
                    case SettingKind.Texts _ -> new Line<>(setting, SettingKind::onOneLine, chosen);
                    case SettingKind.Text _, SettingKind.Place _, SettingKind.Internal<?> _ ->
                        new Line<>(setting, UnaryOperator.identity(), chosen);
                };
        return (SettingControl<T>) control;
    }

    /// Some values to choose from, for a setting whose type has more.
    static SettingControl<Integer> ofPercent(Setting<Integer> setting, List<Integer> values, Consumer<Integer> chosen) {
        return new Choice<>(setting, values, value -> value + " %", chosen);
    }

    abstract JComponent component();

    /// Whether the label is part of the control.
    boolean labelsItself() {
        return false;
    }

    abstract void put(T value);

    /// Shows a value without taking it for a choice of the user's.
    final void show(Effective<T> effective) {
        showing = true;
        put(effective.value());
        component().setEnabled(!effective.locked());
        showing = false;
    }

    /// @return whether the setting takes it
    final boolean offer(T value) {
        if (showing) {
            return true;
        }
        var accepted = read(setting.write(value));
        accepted.ifPresent(chosen);
        return accepted.isPresent();
    }

    /// @return empty if the setting does not take it
    final Optional<T> read(String text) {
        try {
            return Optional.of(setting.read(text));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static final class Flag extends SettingControl<Boolean> {
        private final JCheckBox box;

        Flag(Setting<Boolean> setting, Texts texts, Consumer<Boolean> chosen) {
            super(setting, chosen);
            box = new JCheckBox(texts.get(setting.key() + ".label"));
            box.addItemListener(_ -> offer(box.isSelected()));
        }

        @Override
        JComponent component() {
            return box;
        }

        @Override
        boolean labelsItself() {
            return true;
        }

        @Override
        void put(Boolean value) {
            box.setSelected(value);
        }
    }

    private static final class Choice<T> extends SettingControl<T> {
        /// A value with its word.
        private record Named<T>(T value, String word) {
            @Override
            public String toString() {
                return word;
            }
        }

        private final JComboBox<Named<T>> box = new JComboBox<>();
        private final Function<T, String> word;

        Choice(Setting<T> setting, List<T> values, Function<T, String> word, Consumer<T> chosen) {
            super(setting, chosen);
            this.word = word;
            values.forEach(value -> box.addItem(new Named<>(value, word.apply(value))));
            box.addActionListener(_ -> choose());
        }

        private void choose() {
            int index = box.getSelectedIndex();
            if (index >= 0) {
                offer(box.getItemAt(index).value());
            }
        }

        @Override
        JComponent component() {
            return box;
        }

        @Override
        void put(T value) {
            var named = new Named<>(value, word.apply(value));
            box.setSelectedItem(named);
            if (!named.equals(box.getSelectedItem())) {
                box.addItem(named);
                box.setSelectedItem(named);
            }
        }
    }

    private static final class Whole extends SettingControl<Integer> {
        private final SpinnerNumberModel model = new SpinnerNumberModel();
        private final JSpinner spinner = new JSpinner(model);
        private Integer last = 0;

        Whole(Setting<Integer> setting, Consumer<Integer> chosen) {
            super(setting, chosen);
            spinner.addChangeListener(_ -> changed());
            ((JSpinner.DefaultEditor) spinner.getEditor()).getTextField().setColumns(6);
        }

        private void changed() {
            int value = model.getNumber().intValue();
            if (offer(value)) {
                last = value;
            } else {
                model.setValue(last);
            }
        }

        @Override
        JComponent component() {
            return spinner;
        }

        @Override
        void put(Integer value) {
            last = value;
            model.setValue(value);
        }
    }

    private static final class Line<T> extends SettingControl<T> {
        private static final int COLUMNS = 28;

        private final Setting<T> setting;
        private final JTextField field = new JTextField(COLUMNS);

        private final UnaryOperator<String> shown;

        Line(Setting<T> setting, UnaryOperator<String> shown, Consumer<T> chosen) {
            super(setting, chosen);
            this.setting = setting;
            this.shown = shown;
            field.addActionListener(_ -> commit());
            field.addFocusListener(new FocusAdapter() {
                @Override
                public void focusLost(FocusEvent event) {
                    commit();
                }
            });
        }

        private void commit() {
            boolean fits = read(field.getText()).map(this::offer).orElse(false);
            field.putClientProperty("JComponent.outline", fits ? null : "error");
        }

        @Override
        JComponent component() {
            return field;
        }

        @Override
        void put(T value) {
            field.setText(shown.apply(setting.write(value)));
        }
    }
}
