package org.sealwright.accounts.ui;

import java.awt.Point;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.Colours;
import org.sealwright.kit.ui.FieldSheet;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.TextSize;

/// What the selected identity signs and decrypts with, and what it does by default. Its parts stay while what they
/// show changes, so that the keyboard stays where it is.
final class IdentityEditor extends JScrollPane {
    private static final String BESIDE = "insets 0, fillx, wrap 2";
    private static final String BELOW = "insets 0, fillx, wrap 1";

    /// Wide letters that both blocks need to stand side by side.
    private static final int LEAST_COLUMNS = 56;

    private final AccountWords words;
    private final Paragraph heading = Paragraph.heading("accounts.editor.heading", "", "h3");
    private final JPanel advice =
            new JPanel(new MigLayout("insets panel, fillx, wrap 1, hidemode 3", "[0:pref, grow, fill]"));
    private final Paragraph findings = Paragraph.sentence("accounts.editor.findings", "");
    private final JButton take;
    private final List<CertificateBlock> blocks;
    private final List<DefaultBox> defaults;
    private final TechnologyBox technology;
    private final Paragraph kept;
    private String shown = "";

    IdentityEditor(AccountsActions actions, AccountWords words) {
        super(VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
        this.words = words;
        setName("accounts.editor");
        setBorder(null);
        getVerticalScrollBar().setUnitIncrement(16);
        getAccessibleContext().setAccessibleName(words.get("accounts.editor.title"));
        take = new JButton(words.get("accounts.take.text"));
        take.setName("accounts.take");
        take.setToolTipText(words.get("accounts.take.tooltip"));
        take.setMnemonic(words.get("accounts.take.mnemonic").charAt(0));
        take.addActionListener(_ -> actions.takeProposal());
        blocks = Arrays.stream(CertificateUse.values())
                .map(use -> new CertificateBlock(use, actions, words))
                .toList();
        defaults = Arrays.stream(DefaultBox.What.values())
                .map(what -> new DefaultBox(what, actions, words))
                .toList();
        technology = new TechnologyBox(actions, words);
        kept = Paragraph.value("accounts.kept", words.get("accounts.kept.title"), "", words);
        setViewportView(sheet());
    }

    private FieldSheet sheet() {
        var sheet = new FieldSheet("accounts.editor", words);
        sheet.part(heading);
        advice.setName("accounts.advice");
        Colours.banner().ifPresent(advice::setBackground);
        advice.add(findings, "wmin 0");
        advice.add(take, "growx 0, wmin 0");
        sheet.part(advice);
        sheet.part(columns());
        sheet.part(kept);
        sheet.heading(words.get("accounts.default.title"));
        defaults.forEach(sheet::part);
        sheet.part(technology);
        return sheet;
    }

    /// Side by side, or with large text in a small window one below the other.
    private JPanel columns() {
        var layout = new MigLayout(BESIDE, "[0:pref, grow, fill]");
        var columns = new JPanel(layout);
        blocks.forEach(block -> columns.add(block, "wmin 0, aligny top, sg"));
        columns.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                boolean narrow = columns.getWidth() < TextSize.of(columns, LEAST_COLUMNS, 1).width;
                var wanted = narrow ? BELOW : BESIDE;
                if (!wanted.equals(layout.getLayoutConstraints())) {
                    layout.setLayoutConstraints(wanted);
                    columns.revalidate();
                }
            }
        });
        return columns;
    }

    void show(Report report, boolean editable) {
        var text = ShownText.of(report.identity().address());
        heading.say(text);
        var advised = Arrays.stream(CertificateUse.values())
                .map(use -> words.finding(report, use))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("\n"));
        advice.setVisible(!advised.isEmpty());
        findings.setText(advised);
        findings.getAccessibleContext().setAccessibleName(advised);
        var proposal = Proposal.of(report);
        take.setVisible(!proposal.isEmpty());
        take.setEnabled(editable);
        blocks.forEach(block -> block.show(report, editable));
        defaults.forEach(box -> box.show(report, editable));
        technology.show(report, editable);
        showKept(report);
        var id = AccountsState.idOf(report);
        if (!id.equals(shown)) {
            shown = id;
            getViewport().setViewPosition(new Point(0, 0));
        }
        revalidate();
    }

    private void showKept(Report report) {
        var text = report.kept().stream().map(words::kept).collect(Collectors.joining("\n"));
        if (!text.equals(kept.getText())) {
            kept.setText(text);
        }
        kept.setVisible(!text.isEmpty());
    }
}
