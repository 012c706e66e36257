package org.sealwright.accounts.ui;

import javax.swing.JCheckBox;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.IdentitySetting;
import org.sealwright.kit.ui.Paragraph;

/// "Sign by default" or "Encrypt by default", with what it means or why it cannot be switched.
final class DefaultBox extends JPanel {
    private final CertificateUse use;
    private final transient AccountWords words;
    private final JCheckBox box;
    private final Paragraph why;

    DefaultBox(CertificateUse use, AccountsActions actions, AccountWords words) {
        super(new MigLayout("insets 0, fillx, wrap 1, gapy 0", "[0:pref, grow, fill]"));
        this.use = use;
        this.words = words;
        var key = "accounts.default." + use.word();
        setName(key + ".panel");
        box = new JCheckBox(words.get(key + ".text"));
        box.setName(key);
        box.setToolTipText(words.get(key + ".tooltip"));
        box.setMnemonic(words.get(key + ".mnemonic").charAt(0));
        box.addActionListener(_ -> actions.byDefault(use, box.isSelected()));
        why = Paragraph.sentence(key + ".why", "");
        add(box, "growx 0, wmin 0");
        add(why, "gapleft indent, wmin 0");
    }

    void show(Report report, boolean editable) {
        boolean signing = use == CertificateUse.SIGNING;
        var settings = report.identity().settings();
        box.setSelected(signing ? settings.sign() : settings.encrypt());
        box.setEnabled(editable && AccountsActions.canSwitch(report, use));
        var key = "accounts.default." + use.word();
        var text = report.identity()
                .lock(signing ? IdentitySetting.SIGN : IdentitySetting.ENCRYPT)
                .map(words::lockedBy)
                .orElseGet(() ->
                        words.get(AccountsActions.canSwitch(report, use) ? key + ".why" : key + ".noCertificate"));
        why.setText(text);
        why.getAccessibleContext().setAccessibleName(text);
        box.getAccessibleContext().setAccessibleDescription(text);
    }
}
