package org.sealwright.shell.frame;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import jakarta.inject.Inject;
import java.awt.Font;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.shell.look.Brand;
import org.sealwright.shell.words.Words;

/// Name, version, and the licences of what is inside.
public final class AboutDialog {
    private static final int ICON_SIZE = 56;
    private static final List<String> LICENCES =
            List.of("overview.txt", "apache-2.0.txt", "bouncy-castle.txt", "slf4j.txt", "jsvg.txt", "miglayout.txt");

    private final Dialogs dialogs;
    private final Brand brand;
    private final Words words;

    @Inject
    public AboutDialog(Dialogs dialogs, Brand brand, Words words) {
        this.dialogs = dialogs;
        this.brand = brand;
        this.words = words;
    }

    void show() {
        dialogs.show("dialog.about", words.get("about.title", brand.name()), content());
    }

    private JComponent content() {
        var panel = new JPanel(new MigLayout("insets 0, fill, gap unrelated", "[][grow]", "[][][grow]"));
        panel.add(new JLabel(new FlatSVGIcon(brand.icon()).derive(ICON_SIZE, ICON_SIZE)), "spany 2");
        var name = new JLabel(brand.name());
        name.putClientProperty("FlatLaf.styleClass", "h1");
        panel.add(name, "wrap 0");
        var version = new JLabel(words.get("about.version", brand.version(), Runtime.version()));
        version.setName("about.version");
        panel.add(version, "wrap");
        panel.add(licences(), "span 2, grow, w 560, h 280");
        return panel;
    }

    private JComponent licences() {
        var tabs = new JTabbedPane();
        tabs.setName("about.licences");
        tabs.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        for (var file : LICENCES) {
            var text = new JTextArea(brand.licence(file));
            text.setEditable(false);
            text.setCaretPosition(0);
            text.setFont(new Font(
                    Font.MONOSPACED, Font.PLAIN, UIManager.getFont("Label.font").getSize()));
            text.getAccessibleContext().setAccessibleName(words.get("about.licence." + file));
            tabs.addTab(words.get("about.licence." + file), new JScrollPane(text));
        }
        return tabs;
    }
}
