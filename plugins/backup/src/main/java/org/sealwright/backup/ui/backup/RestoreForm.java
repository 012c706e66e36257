package org.sealwright.backup.ui.backup;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.sealwright.backup.usecase.backup.OpenedBackup;
import org.sealwright.backup.usecase.backup.RestoreEntry;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.plugin.ui.TallPanel;

/// What is in a file, a box to tick for each entry. What is here already is shown and cannot be chosen.
final class RestoreForm extends JPanel {
    private static final int MOST_LINES = 14;

    private final Map<String, JCheckBox> boxes = new LinkedHashMap<>();

    RestoreForm(BackupWords words, OpenedBackup opened) {
        super(new MigLayout("insets 0, fillx, wrap 1", "[grow]"));
        setName("backup.restore.form");
        var profile = ShownText.of(opened.target().profile().name());
        add(
                Paragraph.sentence("backup.restore.lead", words.get("backup.restore.lead", profile)),
                "growx, wmin 0, w 460lp");
        var list = new TallPanel(new MigLayout("insets related, fillx, wrap 2, gapy 2lp", "[][0:pref, grow, fill]"));
        var names = words.namesOfEntries(opened.entries()).iterator();
        for (RestoreEntry entry : opened.entries()) {
            add(list, entry, words.get(key(entry), names.next()));
        }
        opened.notes()
                .forEach(note -> list.add(
                        Paragraph.sentence("backup.restore.note", words.sentence(note)), "span 2, growx, wmin 0"));
        var scroll = new JScrollPane(
                list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        // Two lines for each, and room between them.
        int lines = Math.min(
                MOST_LINES, 1 + 3 * opened.entries().size() + 2 * opened.notes().size());
        add(scroll, "grow, wmin 0, h " + TextSize.of(this, 1, lines).height);
    }

    /// What it is for stands beside the box, where it can break its lines; a click on it ticks the box, too.
    private void add(JPanel list, RestoreEntry entry, String text) {
        var box = new JCheckBox();
        box.setName("backup.restore." + entry.id());
        box.getAccessibleContext().setAccessibleName(text);
        boolean present = entry.state() == RestoreEntry.State.PRESENT;
        box.setSelected(!present);
        box.setEnabled(!present);
        boxes.put(entry.id(), box);
        var words = Paragraph.sentence("backup.restore.text." + entry.id(), text);
        words.setEnabled(!present);
        words.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                box.doClick();
            }
        });
        list.add(box, "aligny top");
        list.add(words, "wmin 0, aligny center");
    }

    private static String key(RestoreEntry entry) {
        String kind =
                switch (entry) {
                    case RestoreEntry.OfKey of -> of.certificates().isEmpty() ? "key" : "mine";
                    case RestoreEntry.OfCertificate _ -> "certificate";
                };
        return switch (entry.state()) {
            case FRESH -> "backup.entry." + kind + ".fresh";
            case CERTIFICATE_FRESH -> "backup.entry.mine.certificateFresh";
            case PRESENT -> "backup.entry." + kind + ".present";
        };
    }

    Set<String> chosen() {
        return boxes.entrySet().stream()
                .filter(box -> box.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
