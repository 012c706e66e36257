package org.sealwright.backup.ui.backup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.sealwright.backup.usecase.backup.OpenedBackup;
import org.sealwright.backup.usecase.backup.RestoreEntry;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.TextSize;

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
        var list = new JPanel(new MigLayout("insets related, fillx, wrap 1, gapy 2lp", "[grow]"));
        var names = words.namesOfEntries(opened.entries()).iterator();
        for (RestoreEntry entry : opened.entries()) {
            list.add(box(words, entry, names.next()), "wmin 0");
        }
        opened.notes()
                .forEach(note ->
                        list.add(Paragraph.sentence("backup.restore.note", words.sentence(note)), "growx, wmin 0"));
        var scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        int lines = Math.min(
                MOST_LINES, 2 * opened.entries().size() + 2 * opened.notes().size());
        add(scroll, "grow, wmin 0, h " + TextSize.of(this, 1, lines).height);
    }

    private JCheckBox box(BackupWords words, RestoreEntry entry, String name) {
        var box = new JCheckBox();
        // Before the text: what is in a file is never read as HTML.
        box.putClientProperty("html.disable", true);
        box.setText(words.get(key(entry), name));
        box.setName("backup.restore." + entry.id());
        boolean present = entry.state() == RestoreEntry.State.PRESENT;
        box.setSelected(!present);
        box.setEnabled(!present);
        boxes.put(entry.id(), box);
        return box;
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
