package org.sealwright.certificates.ui;

import java.awt.Point;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.sealwright.certificates.ui.CertificatesState.Details;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.ServerException;
import org.sealwright.kit.ui.DescriptionPart;
import org.sealwright.kit.ui.FieldSheet;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.kit.usecase.Description;
import org.sealwright.kit.words.ExpiryWords;

/// Everything about what is selected.
final class DetailsPanel extends JScrollPane {
    private final CertificateWords words;
    private final FieldSheet sheet;
    private final DescriptionPart description;
    private final NetworkPart network;
    private final JButton compare;
    private Details shown = new Details.Nothing();

    /// @param network what can be asked of the network about the certificate
    /// @param compare shows two that are selected side by side
    DetailsPanel(
            String name,
            CertificateWords words,
            ExpiryWords expiry,
            ViewMemory memory,
            NetworkPart network,
            JButton compare) {
        super(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        this.words = words;
        this.network = network;
        this.compare = compare;
        this.sheet = new FieldSheet(name, words);
        this.description = new DescriptionPart(sheet, name, words, expiry, memory);
        setName(name);
        setViewportView(sheet);
        setBorder(null);
        getVerticalScrollBar().setUnitIncrement(16);
        getAccessibleContext().setAccessibleName(words.get("details.title"));
        fill(shown);
    }

    void show(Details details) {
        if (!details.equals(shown)) {
            boolean another = !sameCertificate(shown, details);
            shown = details;
            fill(details);
            if (another) {
                getViewport().setViewPosition(new Point(0, 0));
            }
        }
    }

    /// What came later, a verdict, does not scroll away what somebody reads.
    private static boolean sameCertificate(Details one, Details other) {
        return one instanceof Details.OfCertificate(var before)
                && other instanceof Details.OfCertificate(var after)
                && before.certificate().certificate().equals(after.certificate().certificate());
    }

    private void fill(Details details) {
        switch (details) {
            case Details.Nothing() -> sentence(words.get("certificates.details.none"));
            case Details.Several(int count, boolean comparable) -> several(count, comparable);
            case Details.OfCertificate(var described) -> description.fill(described, _ -> network(described));
            case Details.OfKey(var lone) -> key(lone);
            case Details.OfException(var exception) -> exception(exception);
        }
    }

    private void sentence(String text) {
        sheet.refill(() -> sheet.sentence(text));
    }

    private void several(int count, boolean comparable) {
        sheet.refill(() -> {
            sheet.sentence(words.get("certificates.details.several", count));
            if (comparable) {
                var panel = new JPanel(new MigLayout("insets 0"));
                panel.setOpaque(false);
                panel.add(compare, "wmin 32lp");
                sheet.part(panel);
            }
        });
    }

    private void network(Description described) {
        if (described.judgement().isPresent()) {
            network.show(described);
            sheet.part(network);
        }
    }

    private void key(LoneKey lone) {
        sheet.refill(() -> {
            sheet.heading(ShownText.of(lone.key().shortName()));
            sheet.sentence(words.get("certificates.details.loneKey"));
            sheet.value(
                    words.get("field.keyFingerprint"), lone.key().fingerprint().colons());
        });
    }

    private void exception(ServerException exception) {
        sheet.refill(() -> {
            sheet.heading(ShownText.of(Cells.server(exception)));
            sheet.sentence(words.get("certificates.details.exception"));
            sheet.value(words.get("field.sha256"), ShownText.of(exception.fingerprint()));
        });
    }
}
