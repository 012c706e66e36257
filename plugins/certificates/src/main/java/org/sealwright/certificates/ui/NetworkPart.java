package org.sealwright.certificates.ui;

import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.WrappingRow;
import org.sealwright.kit.usecase.Description;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;

/// What can be asked of the network about a certificate, below the verdicts on it: only what makes sense there, and
/// where the organisation forbids it, disabled with that reason.
final class NetworkPart extends JPanel {
    private final JButton check;
    private final JButton fetch;
    private final Paragraph forbidden;
    private final Paragraph neverAsked;
    private final transient CertificatesCommands commands;

    NetworkPart(CertificatesCommands commands, Commands controls, CertificateWords words) {
        super(new MigLayout("insets 0, fillx, hidemode 3, wrap 1", "[0:pref, grow]"));
        this.commands = commands;
        setName("certificates.network");
        check = button(commands.checkRevocation(), controls, words);
        fetch = button(commands.fetchIssuer(), controls, words);
        forbidden = Paragraph.sentence("certificates.network.forbidden", words.get("certificates.network.forbidden"));
        neverAsked = Paragraph.sentence("certificates.network.never", words.get("certificates.network.never.own"));
        add(new WrappingRow(check, fetch), "growx, wmin 0");
        add(forbidden, "growx, wmin 0");
        add(neverAsked, "growx, wmin 0");
    }

    private static JButton button(Command command, Commands controls, CertificateWords words) {
        var button = controls.button(command);
        button.setMnemonic(words.get(command.id() + ".mnemonic").charAt(0));
        return button;
    }

    void show(Description description) {
        check.setVisible(description.canBeChecked());
        fetch.setVisible(description.offer().isPresent());
        forbidden.setVisible((check.isVisible() || fetch.isVisible()) && !commands.networkAllowed());
        var never = check.isVisible() && !forbidden.isVisible()
                ? commands.revocationNeverAsked()
                : Optional.<String>empty();
        never.ifPresent(neverAsked::say);
        neverAsked.setVisible(never.isPresent());
    }
}
