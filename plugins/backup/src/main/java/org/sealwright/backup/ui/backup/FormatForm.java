package org.sealwright.backup.ui.backup;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import net.miginfocom.swing.MigLayout;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.plugin.ui.LockedLine;

/// What goes into a backup, how it is protected, one sentence for each way, and whether keys that wait for a
/// certificate come along.
final class FormatForm extends JPanel {
    private static final String SENTENCE = "growx, wmin 0, w 420lp, gapleft 24lp, gapbottom related";

    private final Map<BackupFormat, JRadioButton> buttons = new EnumMap<>(BackupFormat.class);
    private final JCheckBox requests;

    /// What the organisation decided.
    ///
    /// @param formats that it allows; the others are there, and cannot be chosen
    /// @param folder  where it wants the backup
    /// @param by      who that is; safe to show
    record Decided(Set<BackupFormat> formats, Optional<Path> folder, String by) {
        Decided {
            formats = Set.copyOf(formats);
        }

        boolean limits() {
            return formats.size() < BackupFormat.values().length;
        }
    }

    /// What goes in.
    ///
    /// @param names   of the keys, as lines; safe to show
    /// @param waiting how many keys wait; none hides the question
    record Content(List<String> names, int waiting) {
        Content {
            names = List.copyOf(names);
        }
    }

    FormatForm(BackupWords words, Content content, Decided decided) {
        super(new MigLayout("insets 0, fillx, wrap 1", "[grow]"));
        setName("backup.format");
        for (var name : content.names()) {
            add(Paragraph.sentence("backup.key", name), "growx, wmin 0, w 444lp, gapbottom 0");
        }
        if (!content.names().isEmpty()) {
            add(new PlainLabel("backup.format.heading", words.get("backup.format.heading")).heading(), "gaptop unrel");
        }
        var allowed = decided.formats();
        var group = new ButtonGroup();
        for (var format : BackupFormat.values()) {
            var key = "backup.format." + format.word();
            var button = new JRadioButton(words.get(key + ".text"), format == first(allowed));
            button.setEnabled(allowed.contains(format));
            button.setName(key);
            button.setMnemonic(words.get(key + ".mnemonic").charAt(0));
            button.getAccessibleContext()
                    .setAccessibleDescription(
                            allowed.contains(format)
                                    ? words.get(key + ".sentence")
                                    : words.get(key + ".sentence") + " " + decided.by());
            group.add(button);
            buttons.put(format, button);
            add(button);
            add(Paragraph.sentence(key + ".sentence", words.get(key + ".sentence")), SENTENCE);
        }
        if (decided.limits()) {
            add(new LockedLine("backup.format.locked", decided.by()), "wmin 0");
        }
        decided.folder().ifPresent(place -> {
            add(
                    Paragraph.sentence(
                            "backup.folder", words.get("backup.folder.decided", ShownText.of(place.toString()))),
                    "growx, wmin 0, w 420lp, gaptop related");
            add(new LockedLine("backup.folder.locked", decided.by()), "wmin 0");
        });
        requests = new JCheckBox(words.get("backup.withRequests", content.waiting()));
        requests.setName("backup.withRequests");
        requests.setMnemonic(words.get("backup.withRequests.mnemonic").charAt(0));
        requests.setSelected(content.waiting() > 0);
        if (content.waiting() > 0) {
            add(requests, "gaptop unrelated");
        }
    }

    private static BackupFormat first(Set<BackupFormat> allowed) {
        return allowed.stream().min(Comparator.naturalOrder()).orElse(BackupFormat.MODERN);
    }

    BackupFormat format() {
        return Objects.requireNonNull(buttons.get(BackupFormat.COMPATIBLE)).isSelected()
                ? BackupFormat.COMPATIBLE
                : BackupFormat.MODERN;
    }

    boolean withRequests() {
        return requests.isSelected();
    }
}
