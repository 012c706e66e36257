package org.sealwright.certificates.ui;

import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.WrappingRow;
import org.sealwright.kit.usecase.Description;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.LockedLine;

/// What can be asked of the network about a certificate, below the verdicts on it: only what makes sense there, and
/// where the organisation or the user's own settings forbid it, disabled with that reason.
final class NetworkPart extends JPanel {
    private final JButton check;
    private final JButton fetch;
    private final Paragraph unasked = Paragraph.sentence("certificates.network.unasked", "");
    private final LockedLine locked = new LockedLine("certificates.network.locked", "");
    private final transient CertificatesCommands commands;

    NetworkPart(CertificatesCommands commands, Commands controls, CertificateWords words) {
        super(new MigLayout("insets 0, fillx, hidemode 3, wrap 1", "[0:pref, grow]"));
        this.commands = commands;
        setName("certificates.network");
        check = button(commands.checkRevocation(), controls, words);
        fetch = button(commands.fetchIssuer(), controls, words);
        add(new WrappingRow(check, fetch), "growx, wmin 0");
        add(unasked, "growx, wmin 0");
        add(locked, "wmin 0");
    }

    private static JButton button(Command command, Commands controls, CertificateWords words) {
        var button = controls.button(command);
        button.setMnemonic(words.get(command.id() + ".mnemonic").charAt(0));
        return button;
    }

    void show(Description description) {
        check.setVisible(description.canBeChecked());
        fetch.setVisible(description.offer().isPresent());
        var why = commands.unasked(description);
        why.ifPresent(each -> unasked.say(each.sentence()));
        unasked.setVisible(why.isPresent());
        var by = why.flatMap(Describing.Unasked::lockedBy);
        locked.say(by.orElse(""));
        locked.about(check, by.isPresent());
        locked.heardAt(
                fetch,
                by.isPresent() && why.filter(Describing.Unasked::issuersToo).isPresent());
    }
}
