package org.sealwright.shell.settings;

import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.PluginState;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.LockedLine;
import org.sealwright.plugin.ui.PageView;
import org.sealwright.plugin.ui.TallPanel;
import org.sealwright.shell.look.CheckLine;
import org.sealwright.shell.look.LookSettings;
import org.sealwright.shell.look.WrappedText;
import org.sealwright.shell.words.Words;

/// The settings, one under the other: label above control, so that nothing is cut off in any language or size. What
/// the organisation decided is shown and cannot be changed.
final class SettingsView implements PageView {
    private static final int WIDTH = 460;
    private static final List<Integer> SCALES = List.of(100, 125, 150, 175, 200, 250, 300);

    private final SettingsPresenter presenter;
    private final Words words;
    private final TallPanel panel =
            new TallPanel(new MigLayout("insets 0, wrap 1, gapy related, fillx", "[grow, 0:" + WIDTH + ":640]"));
    private final JScrollPane scroll = new JScrollPane(panel);
    private final List<Row<?>> rows = new ArrayList<>();

    SettingsView(SettingsPresenter presenter, Words words, List<SettingsGroup> groups, List<PluginState> plugins) {
        this.presenter = presenter;
        this.words = words;
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setName("settings.scroll");
        groups.forEach(this::add);
        heading(words.get("settings.plugins.title"), "h3");
        plugins.forEach(this::add);
        if (plugins.isEmpty()) {
            panel.add(new WrappedText(words.get("settings.plugins.none"), WIDTH), "growx, wmin 0");
        }
        presenter.onChange(this::refresh);
        refresh();
    }

    @Override
    public JComponent component() {
        return scroll;
    }

    @Override
    public void entered() {
        refresh();
    }

    private void refresh() {
        rows.forEach(Row::refresh);
    }

    private void heading(String text, String style) {
        var heading = new JLabel(text);
        heading.putClientProperty("FlatLaf.styleClass", style);
        panel.add(heading, "gaptop unrelated");
    }

    /// What is for organisations alone is there only where one decided it.
    private void add(SettingsGroup group) {
        var shown = group.settings().stream()
                .filter(setting -> !setting.onlyForOrganisations()
                        || presenter.get(setting).locked())
                .toList();
        if (!shown.isEmpty()) {
            heading(group.texts().get("settings." + group.id() + ".title"), "h3");
            shown.forEach(setting -> add(group.texts(), setting));
        }
    }

    private <T> void add(Texts texts, Setting<T> setting) {
        rows.add(new Row<>(texts, setting));
    }

    private void add(PluginState plugin) {
        var sentence = words.get(
                "settings.plugins." + plugin.state().word(),
                ShownText.of(plugin.name()),
                ShownText.of(plugin.reason()));
        var line = new WrappedText(sentence, WIDTH);
        line.setName("settings.plugin." + plugin.id());
        if (plugin.state() == PluginState.State.FAILED || plugin.state() == PluginState.State.REFUSED) {
            line.coloured("Sealwright.bad.foreground");
        }
        panel.add(line, "growx, wmin 0");
    }

    /// One setting.
    private final class Row<T> {
        private final Setting<T> setting;
        private final SettingControl<T> control;
        private final LockedLine managed;

        Row(Texts texts, Setting<T> setting) {
            this.setting = setting;
            this.control = control(texts);
            this.managed = new LockedLine(setting.key() + ".managed", presenter.lockedBy());
            var component = control.component();
            component.setName(setting.key());
            if (texts.has(setting.key() + ".tooltip")) {
                component.setToolTipText(texts.get(setting.key() + ".tooltip"));
            }
            if (!control.labelsItself()) {
                var label = new WrappedText(texts.get(setting.key() + ".label"), WIDTH);
                component.getAccessibleContext().setAccessibleName(label.getText());
                panel.add(label, "growx, wmin 0, gaptop related");
            }
            if (component instanceof JCheckBox box) {
                panel.add(new CheckLine(box, WIDTH), "growx, wmin 0");
            } else {
                panel.add(component, "wmin 0");
            }
            panel.add(managed, "wmin 0, hidemode 3");
        }

        @SuppressWarnings("unchecked") // the scale is a number
        private SettingControl<T> control(Texts texts) {
            if (setting.key().equals(LookSettings.SCALE.key())) {
                return (SettingControl<T>) SettingControl.ofPercent(
                        LookSettings.SCALE, SCALES, value -> presenter.set(LookSettings.SCALE, value, this::refresh));
            }
            return SettingControl.of(setting, texts, value -> presenter.set(setting, value, this::refresh));
        }

        void refresh() {
            var effective = presenter.get(setting);
            control.show(effective);
            managed.about(control.component(), effective.locked());
        }
    }
}
