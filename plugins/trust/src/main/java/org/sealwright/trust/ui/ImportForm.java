package org.sealwright.trust.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.plugin.ui.TallPanel;
import org.sealwright.trust.usecase.Candidate;
import org.sealwright.trust.words.AuthorityWords;

/// Asks for each new authority what it shall be trusted for: three boxes, all off. What does not go in is said
/// below.
final class ImportForm extends JPanel {
    private static final int COLUMNS = 50;
    private static final int MOST_LINES = 34;

    private record Boxes(JCheckBox websites, JCheckBox email, JCheckBox software) {
        Trust trust() {
            return new Trust(level(websites), level(email), level(software));
        }

        private static TrustLevel level(JCheckBox box) {
            return box.isSelected() ? TrustLevel.TRUSTED : TrustLevel.INHERIT;
        }
    }

    private final Map<Certificate, Boxes> boxes = new LinkedHashMap<>();
    private final transient AuthorityWords words;

    /// @param view shows a certificate
    ImportForm(List<Candidate> candidates, AuthorityWords words, Consumer<Certificate> view) {
        super(new MigLayout("insets 0, fill, wrap 1", "[grow, fill]", "[][grow, fill][][]"));
        this.words = words;
        setName("authorities.import.form");
        var fresh = candidates.stream().filter(Candidate::isNew).toList();
        add(
                Paragraph.sentence("authorities.import.lead", words.get("authorities.import.lead", fresh.size())),
                "wmin 0");
        var list = new TallPanel(new MigLayout("insets 0, fillx, wrap 1, gapy rel", "[0:pref, grow, fill]"));
        fresh.forEach(candidate -> ask(list, candidate, view));
        others(candidates)
                .forEach(sentence ->
                        list.add(Paragraph.sentence("authorities.import.other", sentence), "wmin 0, gaptop unrel"));
        var scroll = new JScrollPane(list);
        scroll.setBorder(null);
        add(scroll, "wmin 0");
        add(
                Paragraph.sentence("authorities.import.note", words.get("authorities.import.note")),
                "wmin 0, gaptop unrel");
        add(
                Paragraph.sentence("authorities.import.risk", words.get("authorities.import.risk")),
                "wmin 0, gaptop unrel");
        setPreferredSize(TextSize.fitting(this, COLUMNS, MOST_LINES));
    }

    private List<String> others(List<Candidate> candidates) {
        var sentences = new ArrayList<String>();
        candidates.stream().filter(candidate -> !candidate.isNew()).forEach(one -> sentences.addAll(words.say(one)));
        return sentences;
    }

    private void ask(TallPanel list, Candidate candidate, Consumer<Certificate> view) {
        var index = boxes.size();
        var name = words.name(candidate);
        var head = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill][]"));
        head.add(new PlainLabel("authorities.import.name." + index, name).heading(), "wmin 0");
        var button = new JButton(words.get("authorities.import.view"));
        button.setName("authorities.import.view." + index);
        button.getAccessibleContext().setAccessibleName(words.get("authorities.import.view.of", name));
        button.addActionListener(_ -> view.accept(candidate.certificate()));
        head.add(button);
        list.add(head, "wmin 0, gaptop unrel");
        words.say(candidate)
                .forEach(
                        remark -> list.add(Paragraph.sentence("authorities.import.remark." + index, remark), "wmin 0"));
        list.add(
                Paragraph.sentence(
                        "authorities.import.fingerprint." + index,
                        words.get(
                                "presented.fingerprint",
                                candidate.certificate().sha256().groups())),
                "wmin 0");
        list.add(
                Paragraph.sentence(
                        "authorities.import.question." + index, words.get("authorities.import.question", name)),
                "wmin 0");
        var mine = new Boxes(box("websites", index, name), box("email", index, name), box("software", index, name));
        boxes.put(candidate.certificate(), mine);
        list.add(mine.websites(), "wmin 0");
        list.add(mine.email(), "wmin 0");
        list.add(mine.software(), "wmin 0");
    }

    private JCheckBox box(String purpose, int index, String name) {
        var text = words.get("authorities.import." + purpose);
        var box = new JCheckBox(text);
        box.setName("authorities.import." + purpose + "." + index);
        box.getAccessibleContext().setAccessibleName(name + ": " + text);
        return box;
    }

    /// What was ticked.
    Map<Certificate, Trust> answer() {
        var answer = new LinkedHashMap<Certificate, Trust>();
        boxes.forEach((certificate, mine) -> answer.put(certificate, mine.trust()));
        return answer;
    }
}
