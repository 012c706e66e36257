package org.sealwright.accounts.ui;

import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;

/// What stands on the page of a profile without identities: what they are, and where they come from.
final class EmptyPanel extends JPanel {
    static final String NAME = "accounts.empty";

    private final transient AccountWords words;
    private final Paragraph sentence = Paragraph.sentence("accounts.empty.sentence", "");
    private final JButton add;

    EmptyPanel(AccountWords words, JButton add) {
        super(new MigLayout("insets 24lp, fill, wrap 1, gapy unrel, hidemode 3", "[center, grow]", "push[][][]push"));
        this.words = words;
        this.add = add;
        setName(NAME);
        add(new PlainLabel("accounts.empty.title", words.get("accounts.empty.title")).heading());
        add(sentence, "growx, wmin 0, wmax 480lp");
        add.setName("accounts.empty.add");
        add(add);
    }

    void explain(boolean own) {
        var text = words.get(own ? "accounts.empty.own" : "accounts.empty.thunderbird");
        sentence.setText(text);
        sentence.getAccessibleContext().setAccessibleName(text);
        add.setVisible(own);
    }
}
