package org.sealwright.accounts.ui;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.accounts.usecase.Due;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.usecase.ListIdentities.Used;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Standing;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.WrappingRow;

/// One certificate of an identity: "Personal certificate for digital signing" or "… for encryption", what is
/// chosen, and the buttons to choose another or none.
final class CertificateBlock extends JPanel {
    private final CertificateUse use;
    private final transient AccountWords words;
    private final Paragraph value;
    private final Paragraph locked;
    private final JButton select;
    private final JButton clear;

    CertificateBlock(CertificateUse use, AccountsActions actions, AccountWords words) {
        super(new MigLayout("insets 0, fillx, wrap 1, hidemode 3", "[0:pref, grow, fill]"));
        this.use = use;
        this.words = words;
        var prefix = "accounts." + use.word();
        setName(prefix);
        var title = words.get(prefix + ".title");
        value = Paragraph.value(prefix + ".value", title, "", words);
        locked = Paragraph.sentence(prefix + ".locked", "");
        select = button("select", title, () -> actions.select(use));
        clear = button("clear", title, () -> actions.clear(use));
        add(Paragraph.heading(prefix + ".title", title, "h4"), "wmin 0");
        add(value, "wmin 0");
        add(locked, "wmin 0");
        add(new WrappingRow(select, clear), "wmin 0");
    }

    private JButton button(String what, String title, Runnable run) {
        var key = "accounts." + use.word() + "." + what;
        var button = new JButton(words.get("accounts." + what + ".text"));
        button.setName(key);
        button.setToolTipText(words.get(key + ".tooltip"));
        button.setMnemonic(words.get(key + ".mnemonic").charAt(0));
        button.getAccessibleContext().setAccessibleName(button.getText() + " " + title);
        button.addActionListener(_ -> run.run());
        return button;
    }

    void show(Report report, boolean editable) {
        var used = report.used(use);
        var lock = report.identity().lock(use.setting());
        var text = String.join("\n", lines(used));
        if (!text.equals(value.getText())) {
            value.setText(text);
        }
        locked.setText(lock.map(words::lockedBy).orElse(""));
        locked.getAccessibleContext().setAccessibleName(locked.getText());
        locked.setVisible(lock.isPresent());
        select.setEnabled(editable && lock.isEmpty());
        clear.setEnabled(editable && lock.isEmpty() && used.choice().isPresent());
    }

    private List<String> lines(Used used) {
        var lines = new ArrayList<String>();
        used.stored()
                .ifPresentOrElse(
                        stored -> {
                            var certificate = stored.certificate();
                            lines.add(ShownText.of(certificate.displayName()));
                            lines.add(words.get(
                                    "accounts.value.serial",
                                    certificate.serial().colons()));
                            lines.add(words.get(
                                    "accounts.value.end", words.expiry().end(certificate)));
                        },
                        () -> used.choice().ifPresent(choice -> lines.add(ShownText.of(choice.name()))));
        lines.add(used.distrust()
                .map(reason -> words.get("accounts.value.untrusted", words.sentence(reason)))
                .orElseGet(() -> standing(used.standing())));
        return lines;
    }

    private String standing(Standing standing) {
        return switch (standing) {
            case Standing.NotChosen _ -> words.get("accounts.value.none");
            case Standing.NotFound _ -> words.get("accounts.value.notFound");
            case Standing.Unfit unfit ->
                words.get(
                        "accounts.value.unfit",
                        words.reason(unfit.fitness().obstacles().getFirst()));
            case Standing.Fits fits ->
                words.get(
                        fits.candidate().isPresent()
                                ? "accounts.value.stale"
                                : Due.isDue(fits) ? "accounts.value.due" : "accounts.value.fits." + use.word());
        };
    }
}
