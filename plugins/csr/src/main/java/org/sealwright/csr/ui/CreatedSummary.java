package org.sealwright.csr.ui;

import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.text.ShownText;
import org.sealwright.csr.usecase.CreateRequest.Created;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.kit.ui.TextSize;

/// What was made, where it is, and what to do next (acceptance cases 001-1.6 and 001-2.1 to 2.4).
final class CreatedSummary extends JPanel {
    private static final int COLUMNS = 50;
    private static final int CSR_LINES = 6;
    /// Paths are shown whole.
    private static final int LONGEST_PATH = 4096;

    CreatedSummary(Created created, RequestWords words, RequestClipboard clipboard) {
        super(new MigLayout("insets 0, fillx, wrap 1, gapy rel", "[0:" + width(new JPanel()) + "px:n, grow, fill]"));
        setName("requests.created");
        var request = created.request();
        var address = request.emails().isEmpty()
                ? request.key().shortName()
                : request.emails().getFirst();
        var headline = words.get("requests.created.sentence", ShownText.of(address));
        var heading = Paragraph.sentence("requests.created.headline", headline);
        heading.styled("h4");
        add(heading, "wmin 0");
        getAccessibleContext().setAccessibleDescription(headline);
        request.csrFile()
                .map(file -> ShownText.of(file.toString(), LONGEST_PATH))
                .ifPresent(path -> add(
                        Paragraph.value("requests.created.path", words.get("request.column.file"), path, words),
                        "wmin 0"));
        add(
                Paragraph.sentence(
                        "requests.created.key",
                        words.get(created.keyIsNew() ? "requests.created.key" : "requests.created.sameKey")),
                "wmin 0");
        if (created.passwordSet()) {
            add(Paragraph.sentence("requests.created.password", words.get("requests.created.password")), "wmin 0");
        }
        add(new PlainLabel("requests.created.next", words.get("requests.next.title")).heading(), "gaptop unrel");
        add(Paragraph.sentence("requests.created.nextSentence", words.get("request.next")), "wmin 0");
        add(
                CsrText.ofLines(CSR_LINES, "requests.created.csr", created.pem(), words, clipboard),
                "wmin 0, gaptop unrel");
    }

    private static int width(JPanel any) {
        return TextSize.of(any, COLUMNS, 1).width;
    }
}
