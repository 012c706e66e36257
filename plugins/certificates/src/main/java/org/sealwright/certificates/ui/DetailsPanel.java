package org.sealwright.certificates.ui;

import java.awt.Point;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import org.sealwright.certificates.ui.CertificatesState.Details;
import org.sealwright.certificates.usecase.Description;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.ServerException;
import org.sealwright.kit.ui.FieldSheet;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.kit.words.RevocationWords;
import org.sealwright.kit.words.VerdictWords;

/// Everything about what is selected: plain sentences first, then the chain, then every field.
final class DetailsPanel extends JScrollPane {
    private final CertificateWords words;
    private final ExpiryWords expiry;
    private final FieldSheet sheet;
    private final Optional<NetworkPart> network;
    private Details shown = new Details.Nothing();

    /// @param network what can be asked of the network about the certificate
    DetailsPanel(String name, CertificateWords words, ExpiryWords expiry, Optional<NetworkPart> network) {
        super(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        this.words = words;
        this.expiry = expiry;
        this.network = network;
        this.sheet = new FieldSheet(name, words);
        setName(name);
        setViewportView(sheet);
        setBorder(null);
        getVerticalScrollBar().setUnitIncrement(16);
        getAccessibleContext().setAccessibleName(words.get("certificates.details.title"));
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
        // Whoever pressed a button there stays at it when the answer comes.
        var focused = network.flatMap(NetworkPart::focused);
        sheet.clear();
        switch (details) {
            case Details.Nothing() -> sheet.sentence(words.get("certificates.details.none"));
            case Details.Several(int count) -> sheet.sentence(words.get("certificates.details.several", count));
            case Details.OfCertificate(var description) -> certificate(description);
            case Details.OfKey(var lone) -> {
                sheet.heading(ShownText.of(lone.key().shortName()));
                sheet.sentence(words.get("certificates.details.loneKey"));
                sheet.value(
                        words.get("field.keyFingerprint"),
                        lone.key().fingerprint().hex());
            }
            case Details.OfException(var exception) -> exception(exception);
        }
        sheet.revalidate();
        sheet.repaint();
        focused.ifPresent(JComponent::requestFocusInWindow);
    }

    private void exception(ServerException exception) {
        sheet.heading(ShownText.of(Cells.server(exception)));
        sheet.sentence(words.get("certificates.details.exception"));
        sheet.value(words.get("field.sha256"), ShownText.of(exception.fingerprint()));
    }

    private void certificate(Description description) {
        sheet.heading(ShownText.of(description.certificate().certificate().displayName()));
        var summary = description.summary().stream().map(words::say).collect(Collectors.joining("\n"));
        sheet.summary(words.get("certificates.details.title"), summary);
        sheet.heading(words.get("verdict.title"));
        verdicts(description);
        sheet.heading(words.get("certificates.details.chain"));
        sheet.part(new ChainTree(
                getName() + ".chain",
                words.get("certificates.details.chain"),
                ChainLinks.of(description, words, expiry)));
        sheet.heading(words.get("certificates.details.fields"));
        description.sections().forEach(sheet::section);
    }

    private void verdicts(Description description) {
        if (description.judgement().isEmpty()) {
            sheet.sentence(words.get("verdict.checking"));
            return;
        }
        var verdicts = new VerdictWords(words);
        description
                .judgement()
                .get()
                .asked()
                .forEach((purpose, verdict) -> sheet.value(verdicts.purpose(purpose), verdicts.answer(verdict)));
        revocation(description);
        network.ifPresent(part -> {
            part.show(description);
            sheet.part(part);
        });
    }

    private void revocation(Description description) {
        var sentences = new RevocationWords(words);
        var checked = description.revocation();
        if (checked.isPresent()) {
            sheet.value(
                    words.get("revocation.title"),
                    checked.get().stream()
                            .map(one -> sentences.sentence(one.certificate(), one.status()))
                            .collect(Collectors.joining("\n")));
        } else if (description.canBeChecked()) {
            sheet.value(words.get("revocation.title"), words.get("revocation.notAsked"));
        }
    }
}
