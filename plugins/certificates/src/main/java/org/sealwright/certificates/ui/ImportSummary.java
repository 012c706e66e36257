package org.sealwright.certificates.ui;

import java.time.Clock;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.sealwright.certificates.usecase.ImportResult;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.certificates.words.ImportWords;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.kit.ui.TextSize;

/// What became of an import, file by file.
final class ImportSummary extends JPanel {
    private static final int COLUMNS = 50;
    private static final int MOST_LINES = 24;

    ImportSummary(ImportResult result, CertificateWords words, Clock clock) {
        super(new MigLayout("insets 0, fill, wrap 1, gapy unrel", "[grow, fill]", "[][grow, fill]"));
        setName("certificates.import.summary");
        var importWords = new ImportWords(words, clock);
        var headline = importWords.headline(result);
        add(Paragraph.sentence("certificates.import.headline", headline), "wmin 0");
        getAccessibleContext().setAccessibleDescription(headline);
        var files = new JPanel(new MigLayout("insets 0, fillx, wrap 1", "[grow, fill]"));
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
        var scroll = new JScrollPane(files);
        scroll.setBorder(null);
        add(scroll);
        int lines = 4 + 2 * files.getComponentCount();
        setPreferredSize(TextSize.of(this, COLUMNS, Math.min(lines, MOST_LINES)));
    }
}
