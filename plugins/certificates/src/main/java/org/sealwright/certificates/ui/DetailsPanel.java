package org.sealwright.certificates.ui;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.time.Clock;
import java.util.stream.Collectors;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;
import org.sealwright.certificates.ui.CertificatesState.Details;
import org.sealwright.certificates.usecase.Description;
import org.sealwright.certificates.usecase.Description.Field;
import org.sealwright.certificates.usecase.Description.Section;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.certificates.words.ExpiryWords;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.ServerException;

/// Everything about what is selected: plain sentences first, then the chain, then every field.
final class DetailsPanel extends JScrollPane {
    private static final String ROW = "growx, wmin 0, span 2, wrap";

    private final CertificateWords words;
    private final ExpiryWords expiry;
    private final Sheet sheet = new Sheet();
    private Details shown = new Details.Nothing();
    private int values;

    DetailsPanel(String name, CertificateWords words, Clock clock) {
        super(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        this.words = words;
        this.expiry = new ExpiryWords(words, clock);
        setName(name);
        setViewportView(sheet);
        setBorder(null);
        getVerticalScrollBar().setUnitIncrement(16);
        getAccessibleContext().setAccessibleName(words.get("certificates.details.title"));
        fill(shown);
    }

    void show(Details details) {
        if (!details.equals(shown)) {
            shown = details;
            fill(details);
        }
    }

    private void fill(Details details) {
        sheet.removeAll();
        values = 0;
        switch (details) {
            case Details.Nothing() -> sentence(words.get("certificates.details.none"));
            case Details.Several(int count) -> sentence(words.get("certificates.details.several", count));
            case Details.OfCertificate(var description) -> certificate(description);
            case Details.OfKey(var lone) -> {
                heading(ShownText.of(lone.key().shortName()));
                sentence(words.get("certificates.details.loneKey"));
                value(
                        words.get("field.keyFingerprint"),
                        lone.key().fingerprint().hex());
            }
            case Details.OfException(var exception) -> exception(exception);
        }
        sheet.revalidate();
        sheet.repaint();
        getViewport().setViewPosition(new java.awt.Point(0, 0));
    }

    private void exception(ServerException exception) {
        heading(ShownText.of(Cells.server(exception)));
        sentence(words.get("certificates.details.exception"));
        value(words.get("field.sha256"), ShownText.of(exception.fingerprint()));
    }

    private void certificate(Description description) {
        heading(ShownText.of(description.certificate().certificate().displayName()));
        var summary = description.summary().stream().map(words::say).collect(Collectors.joining("\n"));
        sheet.add(
                Paragraph.value(getName() + ".summary", words.get("certificates.details.title"), summary, words), ROW);
        heading(words.get("certificates.details.chain"));
        sheet.add(
                new ChainTree(
                        getName() + ".chain", words.get("certificates.details.chain"), description.chain(), expiry),
                ROW);
        heading(words.get("certificates.details.fields"));
        description.sections().forEach(this::section);
    }

    private void section(Section section) {
        var title = words.say(section.title());
        var label = new PlainLabel(
                getName() + ".section", section.critical() ? words.get("section.critical", title) : title);
        label.putClientProperty("FlatLaf.style", "font: bold");
        sheet.add(label, "gaptop unrel, " + ROW);
        section.fields().forEach(this::field);
    }

    private void field(Field field) {
        value(words.say(field.name()), field.values().stream().map(words::say).collect(Collectors.joining("\n")));
    }

    /// @param text safe to show
    private void value(String label, String text) {
        var name = new PlainLabel(getName() + ".field." + values, label);
        Colours.muted().ifPresent(name::setForeground);
        var value = Paragraph.value(getName() + ".value." + values, label, text, words);
        name.setLabelFor(value);
        values++;
        sheet.add(name, "aligny top, wmin 0");
        sheet.add(value, "growx, wmin 0, wrap");
    }

    private void heading(String text) {
        sheet.add(new PlainLabel(getName() + ".heading", text).heading(), "gaptop unrel, " + ROW);
    }

    private void sentence(String text) {
        sheet.add(Paragraph.sentence(getName() + ".sentence", text), ROW);
    }

    /// As wide as the scroll pane, as high as it needs.
    private static final class Sheet extends JPanel implements Scrollable {
        Sheet() {
            super(new MigLayout("insets panel, fillx, hidemode 3", "[pref:pref:40%][grow, fill]"));
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return TextSize.of(this, 34, 20);
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
            return 16;
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
            return visible.height;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return false;
        }
    }
}
