package org.sealwright.accounts.ui;

import javax.swing.JCheckBox;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.IdentitySetting;
import org.sealwright.kit.ui.Paragraph;

/// "Sign by default", "Encrypt by default" or "Encrypt drafts", with what it means or why it cannot be switched.
final class DefaultBox extends JPanel {
    private final What what;
    private final transient AccountWords words;
    private final JCheckBox box;
    private final Paragraph why;

    /// What is switched.
    enum What {
        SIGNING("signing", IdentitySetting.SIGN),
        ENCRYPTION("encryption", IdentitySetting.ENCRYPT),
        DRAFTS("drafts", IdentitySetting.ENCRYPT_DRAFTS);

        private final String word;
        private final IdentitySetting setting;

        What(String word, IdentitySetting setting) {
            this.word = word;
            this.setting = setting;
        }

        private String key() {
            return "accounts.default." + word;
        }

        private boolean isOn(Report report) {
            var settings = report.identity().settings();
            return switch (this) {
                case SIGNING -> settings.sign();
                case ENCRYPTION -> settings.encrypt();
                case DRAFTS -> settings.encryptDrafts();
            };
        }

        private boolean isPossible(Report report) {
            return switch (this) {
                case SIGNING -> AccountsActions.canSwitch(report, CertificateUse.SIGNING);
                case ENCRYPTION -> AccountsActions.canSwitch(report, CertificateUse.ENCRYPTION);
                case DRAFTS -> AccountsActions.canEncryptDrafts(report);
            };
        }

        private void set(AccountsActions actions, boolean on) {
            switch (this) {
                case SIGNING -> actions.byDefault(CertificateUse.SIGNING, on);
                case ENCRYPTION -> actions.byDefault(CertificateUse.ENCRYPTION, on);
                case DRAFTS -> actions.encryptDrafts(on);
            }
        }
    }

    DefaultBox(What what, AccountsActions actions, AccountWords words) {
        super(new MigLayout("insets 0, fillx, wrap 1, gapy 0", "[0:pref, grow, fill]"));
        this.what = what;
        this.words = words;
        var key = what.key();
        setName(key + ".panel");
        box = new JCheckBox(words.get(key + ".text"));
        box.setName(key);
        box.setToolTipText(words.get(key + ".tooltip"));
        box.setMnemonic(words.get(key + ".mnemonic").charAt(0));
        box.addActionListener(_ -> what.set(actions, box.isSelected()));
        why = Paragraph.sentence(key + ".why", "");
        add(box, "growx 0, wmin 0");
        add(why, "gapleft 22lp, wmin 0");
    }

    void show(Report report, boolean editable) {
        boolean possible = what.isPossible(report);
        box.setSelected(what.isOn(report));
        box.setEnabled(editable && possible);
        var text = report.identity()
                .lock(what.setting)
                .map(words::lockedBy)
                .orElseGet(() -> words.get(possible ? what.key() + ".why" : what.key() + ".noCertificate"));
        why.setText(text);
        why.getAccessibleContext().setAccessibleName(text);
        box.getAccessibleContext().setAccessibleDescription(text);
    }
}
