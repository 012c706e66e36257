package org.sealwright.certificates.ui;

import java.awt.BorderLayout;
import java.awt.Point;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.sealwright.certificates.usecase.Comparison;
import org.sealwright.certificates.usecase.Comparison.Line;
import org.sealwright.certificates.usecase.Comparison.Part;
import org.sealwright.certificates.usecase.Comparison.Sign;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.certificates.words.ComparisonWords;
import org.sealwright.kit.description.Excerpt;
import org.sealwright.kit.ui.Colours;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.plugin.ui.TallPanel;

/// Two certificates side by side. A mark before each field says whether both say the same, and screen readers
/// hear it in words.
final class CompareView extends JPanel {
    private static final String NAME = "certificates.compare";
    private static final int COLUMNS = 70;
    private static final int LINES = 34;

    private final Comparison comparison;
    private final transient CertificateWords words;
    private final transient ComparisonWords sentences;
    private final TallPanel sheet = new TallPanel(new MigLayout(
            "insets 0, fillx, hidemode 3", "[][pref:pref:24%]12lp[0:0, grow 50, fill]12lp[0:0, grow 50, fill]"));
    private final JScrollPane scroll = new JScrollPane(
            sheet, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    private int values;

    CompareView(Comparison comparison, CertificateWords words, ComparisonWords sentences) {
        super(new BorderLayout());
        this.comparison = comparison;
        this.words = words;
        this.sentences = sentences;
        setName(NAME);
        var top = new JPanel(new MigLayout("insets 0 0 unrel 0, fillx, wrap 1", "[0:pref, grow, fill]"));
        var sentence =
                Paragraph.value(NAME + ".sentence", words.get("compare.title"), sentences.sentence(comparison), words);
        sentence.putClientProperty("FlatLaf.style", "font: +2");
        top.add(sentence, "wmin 0");
        var only = new JCheckBox(words.get("compare.only"));
        only.setName(NAME + ".only");
        only.setMnemonic(words.get("compare.only.mnemonic").charAt(0));
        only.setToolTipText(words.get("compare.only.tooltip"));
        only.addActionListener(_ -> fill(only.isSelected()));
        top.add(only);
        add(top, BorderLayout.NORTH);
        scroll.setName(NAME + ".scroll");
        scroll.setBorder(null);
        scroll.getAccessibleContext().setAccessibleName(words.get("compare.title"));
        add(scroll, BorderLayout.CENTER);
        fill(false);
        setPreferredSize(TextSize.of(this, COLUMNS, LINES));
    }

    private void fill(boolean onlyDifferences) {
        sheet.removeAll();
        values = 0;
        heading(0, sentences.heading(comparison.first()), "skip 2");
        heading(1, sentences.heading(comparison.second()), "wrap");
        var parts = Excerpt.ofSections(
                comparison.parts().stream()
                        .filter(part -> !onlyDifferences || part.differs())
                        .toList(),
                Part::size);
        parts.shown().forEach(part -> part(part, onlyDifferences));
        more(parts.more());
        sheet.revalidate();
        sheet.repaint();
        scroll.getViewport().setViewPosition(new Point(0, 0));
    }

    private void heading(int index, String text, String where) {
        var label = Paragraph.sentence(NAME + ".heading." + index, text);
        label.putClientProperty("FlatLaf.style", "font: bold");
        sheet.add(label, "growx, wmin 0, " + where);
    }

    private void part(Part part, boolean onlyDifferences) {
        var title = words.say(part.title());
        sheet.add(mark(part.sign(), part.sign() != Sign.SAME), "gaptop unrel");
        var label = new PlainLabel(
                NAME + ".part",
                part.sign() == Sign.SAME ? title : words.get("compare.spoken", title, sentences.sign(part.sign())));
        label.putClientProperty("FlatLaf.style", "font: bold");
        sheet.add(label, "span 3, gaptop unrel, growx, wmin 0, wrap");
        var lines = part.excerpt(onlyDifferences);
        lines.shown().forEach(this::line);
        more(lines.more());
    }

    private void more(int count) {
        if (count > 0) {
            sheet.add(
                    Paragraph.sentence(NAME + ".more." + values, words.get("details.more", count)),
                    "skip 1, span 3, growx, wmin 0, wrap");
        }
    }

    private void line(Line line) {
        boolean differs = line.sign() != Sign.SAME;
        sheet.add(mark(line.sign(), differs), "aligny top");
        var name = new PlainLabel(NAME + ".name." + values, words.say(line.name()));
        if (!differs) {
            Colours.muted().ifPresent(name::setForeground);
        }
        sheet.add(name, "aligny top, wmin 0");
        var first = value("first", line, sentences.values(line.first()));
        name.setLabelFor(first);
        sheet.add(first, "aligny top, growx, wmin 0");
        sheet.add(value("second", line, sentences.values(line.second())), "aligny top, growx, wmin 0, wrap");
        values++;
    }

    private PlainLabel mark(Sign sign, boolean shown) {
        var mark = new PlainLabel(NAME + ".mark." + values, shown ? sign.mark() : "");
        mark.putClientProperty("FlatLaf.style", "font: bold");
        mark.setToolTipText(sentences.sign(sign));
        mark.getAccessibleContext().setAccessibleName(sentences.sign(sign));
        return mark;
    }

    private Paragraph value(String side, Line line, String text) {
        var value = Paragraph.value(
                NAME + "." + side + "." + values, words.get("compare." + side, sentences.spoken(line)), text, words);
        if (line.sign() == Sign.SAME) {
            Colours.muted().ifPresent(value::setForeground);
        } else {
            value.putClientProperty("FlatLaf.style", "font: bold");
        }
        return value;
    }
}
