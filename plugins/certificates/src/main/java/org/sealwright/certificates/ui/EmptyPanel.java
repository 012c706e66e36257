package org.sealwright.certificates.ui;

import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;

/// What stands in Your Certificates before there is one: what that means, and the next step.
final class EmptyPanel extends JPanel {
    EmptyPanel(CertificateWords words, Runnable importing) {
        super(new MigLayout("insets 24lp, fill, wrap 1, gapy unrel", "[center, grow]", "push[][][][]push"));
        setName("certificates.empty");
        add(new PlainLabel("certificates.empty.title", words.get("certificates.empty.title")).heading());
        add(
                Paragraph.sentence("certificates.empty.sentence", words.get("certificates.empty.sentence")),
                "growx, wmin 0, wmax 480lp");
        add(
                Paragraph.sentence("certificates.empty.file", words.get("certificates.empty.file")),
                "growx, wmin 0, wmax 480lp");
        var button = new JButton(words.get("certificates.empty.import.text"));
        button.setName("certificates.empty.import");
        button.setToolTipText(words.get("certificates.empty.import.tooltip"));
        button.setMnemonic(words.get("certificates.empty.import.mnemonic").charAt(0));
        button.addActionListener(_ -> importing.run());
        add(button);
    }
}
