package org.sealwright.certificates.ui;

import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.sealwright.certificates.usecase.ImportResult;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.certificates.words.ImportWords;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.ui.TallPanel;

/// What became of an import, file by file.
final class ImportSummary extends JPanel {
    private static final int COLUMNS = 50;
    private static final int MOST_LINES = 36;

    private Optional<Runnable> chosen = Optional.empty();

    ImportSummary(ImportResult result, List<NextStep> nextSteps, CertificateWords words, ExpiryWords expiry) {
        super(new MigLayout("insets 0, fill, wrap 1, gapy unrel", "[grow, fill]", "[][grow, fill][]"));
        setName("certificates.import.summary");
        var importWords = new ImportWords(words, expiry);
        var headline = importWords.headline(result);
        add(Paragraph.sentence("certificates.import.headline", headline), "wmin 0");
        getAccessibleContext().setAccessibleDescription(headline);
        var files = new TallPanel(new MigLayout("insets 0, fillx, wrap 1", "[0:pref, grow, fill]"));
        for (var told : importWords.tell(result)) {
            var key = told.failed() ? "certificates.import.summary.failed" : "certificates.import.summary.file";
            files.add(
                    new PlainLabel("certificates.import.file", words.get(key, told.source())).heading(), "gaptop rel");
            for (var sentence : told.sentences()) {
                files.add(Paragraph.value("certificates.import.sentence", told.source(), sentence, words), "wmin 0");
            }
        }
        if (result.passwordSet()) {
            files.add(
                    Paragraph.sentence("certificates.import.passwordSet", words.get("import.passwordSet")),
                    "gaptop unrel, wmin 0");
        }
        importWords
                .trouble(result)
                .ifPresent(trouble -> files.add(
                        Paragraph.sentence("certificates.import.requestsTrouble", trouble), "gaptop unrel, wmin 0"));
        var scroll = new JScrollPane(files);
        scroll.setBorder(null);
        add(scroll);
        if (!nextSteps.isEmpty()) {
            add(steps(nextSteps, words), "wmin 0");
        }
        setPreferredSize(TextSize.fitting(this, COLUMNS, MOST_LINES));
    }

    private JPanel steps(List<NextStep> nextSteps, CertificateWords words) {
        var panel = new JPanel(new MigLayout("insets 0, fillx, wrap 1", "[grow]"));
        panel.setName("certificates.import.next");
        panel.add(new PlainLabel("certificates.import.next.title", words.get("import.next")).heading());
        for (var step : nextSteps) {
            var button = new JButton();
            // Before the text: it may begin with the name of a file.
            button.putClientProperty("html.disable", true);
            button.setText(step.text());
            button.setName("certificates.import.next." + step.name());
            button.setToolTipText(step.tooltip());
            button.addActionListener(_ -> {
                chosen = Optional.of(step.run());
                SwingUtilities.getWindowAncestor(this).setVisible(false);
            });
            panel.add(button, "wmin 0");
        }
        return panel;
    }

    /// The next step the user chose, once the window is closed.
    Optional<Runnable> chosen() {
        return chosen;
    }
}
