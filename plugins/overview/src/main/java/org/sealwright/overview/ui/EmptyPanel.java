package org.sealwright.overview.ui;

import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.overview.words.OverviewWords;

/// What stands on the page while there is nothing yet: what a certificate is good for, and the two ways to one.
final class EmptyPanel extends JPanel {
    static final String NAME = "overview.empty";

    private final JButton get;

    EmptyPanel(OverviewWords words, Runnable getOne, Runnable openFile) {
        super(new MigLayout(
                "insets 24lp, fill, wrap 1, gapy unrel", "push[0:520lp:520lp, grow, fill]push", "push[][][][]push"));
        setName(NAME);
        var title = Paragraph.sentence("overview.empty.title", words.get("overview.empty.title"));
        title.setFont(UIManager.getFont("h1.font"));
        add(title, "wmin 0");
        add(Paragraph.sentence("overview.empty.sentence", words.get("overview.empty.sentence")), "wmin 0");
        get = button("overview.empty.get", words, getOne);
        get.setFont(UIManager.getFont("h3.font"));
        add(get, "gaptop 8lp, wmin 0");
        add(button("overview.empty.file", words, openFile), "wmin 0");
    }

    private static JButton button(String id, OverviewWords words, Runnable run) {
        var button = new JButton(words.get(id + ".text"));
        button.setName(id);
        button.setToolTipText(words.get(id + ".tooltip"));
        button.setMnemonic(words.get(id + ".mnemonic").charAt(0));
        button.addActionListener(_ -> run.run());
        return button;
    }

    /// The usual one.
    JButton main() {
        return get;
    }
}
