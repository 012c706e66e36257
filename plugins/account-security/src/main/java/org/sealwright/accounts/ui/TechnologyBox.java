package org.sealwright.accounts.ui;

import java.awt.Component;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.IdentitySetting;
import org.sealwright.core.account.IdentitySettings.Technology;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.kit.ui.WrappingRow;

/// S/MIME or OpenPGP, where an identity could use both.
final class TechnologyBox extends JPanel {
    private static final String KEY = "accounts.technology";

    private final transient AccountWords words;
    private final JComboBox<Technology> box = new JComboBox<>(Technology.values());
    private final Paragraph why = Paragraph.sentence(KEY + ".why", "");
    private boolean showing;

    TechnologyBox(AccountsActions actions, AccountWords words) {
        super(new MigLayout("insets 0, fillx, wrap 1, gapy 0", "[0:pref, grow, fill]"));
        this.words = words;
        setName(KEY + ".panel");
        box.setName(KEY);
        box.setToolTipText(words.get(KEY + ".tooltip"));
        box.setRenderer(new Names());
        box.addActionListener(_ -> {
            if (!showing) {
                actions.prefer(box.getItemAt(box.getSelectedIndex()));
            }
        });
        var label = new PlainLabel(KEY + ".label", words.get(KEY + ".label"));
        label.setLabelFor(box);
        label.setDisplayedMnemonic(words.get(KEY + ".mnemonic").charAt(0));
        add(new WrappingRow(label, box), "wmin 0");
        add(why, "wmin 0");
    }

    void show(Report report, boolean editable) {
        showing = true;
        box.setSelectedItem(report.identity().settings().technology());
        showing = false;
        boolean possible = AccountsActions.canPrefer(report);
        box.setEnabled(editable && possible);
        var text = report.identity()
                .lock(IdentitySetting.TECHNOLOGY)
                .map(words::lockedBy)
                .orElseGet(() -> words.get(possible ? KEY + ".why" : KEY + ".onlyOne"));
        why.setText(text);
        why.getAccessibleContext().setAccessibleName(text);
        box.getAccessibleContext().setAccessibleDescription(text);
    }

    private final class Names extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(
                JList<?> list, @Nullable Object value, int index, boolean selected, boolean focused) {
            var name = value instanceof Technology technology ? words.get(KEY + "." + technology.word()) : "";
            return super.getListCellRendererComponent(list, name, index, selected, focused);
        }
    }
}
