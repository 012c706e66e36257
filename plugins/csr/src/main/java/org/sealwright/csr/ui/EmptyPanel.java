package org.sealwright.csr.ui;

import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;

/// What stands on the page while no request waits: what a request is, and the next step.
final class EmptyPanel extends JPanel {
    static final String NAME = "requests.empty";

    EmptyPanel(RequestWords words, JButton create) {
        super(new MigLayout("insets 24lp, fill, wrap 1, gapy unrel", "[center, grow]", "push[][][][]push"));
        setName(NAME);
        add(new PlainLabel("requests.empty.title", words.get("requests.empty.title")).heading());
        add(
                Paragraph.sentence("requests.empty.sentence", words.get("requests.empty.sentence")),
                "growx, wmin 0, wmax 480lp");
        add(Paragraph.sentence("requests.empty.steps", words.get("requests.empty.steps")), "growx, wmin 0, wmax 480lp");
        create.setName("requests.empty.new");
        add(create);
    }
}
