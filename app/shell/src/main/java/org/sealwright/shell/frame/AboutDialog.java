package org.sealwright.shell.frame;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import jakarta.inject.Inject;
import java.awt.Font;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.shell.look.Brand;
import org.sealwright.shell.look.Part;
import org.sealwright.shell.words.Words;

/// Name, version, whom to ask, and the licences of the product and of what is inside.
public final class AboutDialog {
    private static final int ICON_SIZE = 56;

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
        var panel = new JPanel(new MigLayout("insets 0, fill, gap unrelated", "[][grow]", "[][][][grow]"));
        panel.add(new JLabel(new FlatSVGIcon(brand.icon()).derive(ICON_SIZE, ICON_SIZE)), "spany 3, top");
        var name = new JLabel(brand.name());
        name.putClientProperty("FlatLaf.styleClass", "h1");
        panel.add(name, "wrap 0");
        var version = new JLabel(words.get("about.version", brand.version(), Runtime.version()));
        version.setName("about.version");
        panel.add(version, "wrap");
        var support = new JTextField(words.get("about.support", brand.support()));
        support.setName("about.support");
        support.setEditable(false);
        support.getAccessibleContext().setAccessibleName(support.getText());
        support.setBorder(null);
        panel.add(support, "skip, growx, wrap");
        panel.add(licences(), "span 2, grow, w 680, h 320");
        return panel;
    }

    private JComponent licences() {
        var tabs = new JTabbedPane();
        tabs.setName("about.licences");
        tabs.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
        add(tabs, words.get("about.licence"), brand.licence());
        add(tabs, words.get("about.parts"), list(brand.parts()));
        brand.parts().stream()
                .filter(part -> !part.text().isEmpty())
                .collect(Collectors.groupingBy(Part::text, LinkedHashMap::new, Collectors.toList()))
                .forEach((file, parts) -> add(
                        tabs,
                        parts.size() > 1
                                ? parts.getFirst().licence()
                                : parts.getFirst().name(),
                        brand.licenceText(file)));
        return tabs;
    }

    private static String list(List<Part> parts) {
        int width = parts.stream().mapToInt(part -> part.name().length()).max().orElse(0);
        return parts.stream()
                .map(part -> part.name() + " ".repeat(width - part.name().length() + 2) + part.licence())
                .collect(Collectors.joining("\n"));
    }

    private static void add(JTabbedPane tabs, String title, String licence) {
        var text = new JTextArea(licence);
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setCaretPosition(0);
        text.setFont(new Font(
                Font.MONOSPACED, Font.PLAIN, UIManager.getFont("Label.font").getSize()));
        text.getAccessibleContext().setAccessibleName(title);
        tabs.addTab(title, new JScrollPane(text));
    }
}
