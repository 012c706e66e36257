package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.PluginState;
import org.sealwright.shell.look.WrappedText;
import org.sealwright.shell.words.Words;

/// Names, above the page, the plugins that are missing because they failed or were refused. Those that policy
/// switched off are meant to be missing: the settings page lists them.
public final class PluginBanner {
    private static final int TEXT_WIDTH = 600;

    private final Words words;
    private final JPanel panel =
            new JPanel(new MigLayout("insets 10 16 10 10, fillx, gap unrelated, hidemode 3", "[grow][][]"));
    private final WrappedText text = new WrappedText("", TEXT_WIDTH);
    private final JButton details;
    private final JButton dismiss;

    @Inject
    public PluginBanner(Words words) {
        this.words = words;
        details = new JButton(words.get("plugins.details"));
        dismiss = new JButton("✕");
        panel.setName("plugins.banner");
        panel.setVisible(false);
        panel.putClientProperty("FlatLaf.style", "background: $Sealwright.banner.background");
        text.setName("plugins.banner.text");
        details.setName("plugins.banner.details");
        dismiss.setName("plugins.banner.dismiss");
        dismiss.putClientProperty("JButton.buttonType", "toolBarButton");
        dismiss.getAccessibleContext().setAccessibleName(words.get("notices.dismiss"));
        dismiss.setToolTipText(words.get("notices.dismiss"));
        dismiss.addActionListener(_ -> panel.setVisible(false));
        panel.add(text, "growx, wmin 100");
        panel.add(details);
        panel.add(dismiss);
    }

    JComponent component() {
        return panel;
    }

    /// @param showDetails leads to the list of all plugins
    void show(List<PluginState> plugins, Runnable showDetails) {
        var missing = plugins.stream().filter(PluginBanner::isMissing).toList();
        text.setText(String.join("\n", missing.stream().map(this::sentence).toList()));
        details.addActionListener(_ -> showDetails.run());
        panel.setVisible(!missing.isEmpty());
    }

    private static boolean isMissing(PluginState plugin) {
        return switch (plugin.state()) {
            case FAILED, REFUSED -> true;
            case STARTED, SWITCHED_OFF -> false;
        };
    }

    private String sentence(PluginState plugin) {
        return words.get(
                "settings.plugins." + plugin.state().word(),
                ShownText.of(plugin.name()),
                ShownText.of(plugin.reason()));
    }
}
