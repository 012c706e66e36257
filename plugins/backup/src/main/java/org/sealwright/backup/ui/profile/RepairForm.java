package org.sealwright.backup.ui.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.Damage.Cure;
import org.sealwright.core.database.Repair;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.plugin.ui.TallPanel;

/// Each damage with a choice: leave it, sign it anew, delete it; and below what the choice would mean.
final class RepairForm extends JPanel {
    private static final int COLUMNS = 48;
    private static final int MOST_LINES = 30;
    private static final String FILL = "growx, wmin 0, wrap";

    private final transient Map<Damage, JComboBox<Choice>> choices = new LinkedHashMap<>();

    /// @param cure empty to leave it as it is
    private record Choice(Optional<Cure> cure, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    RepairForm(String sentence, List<Damage> damages, ProfileWords words) {
        super(new MigLayout("insets 0, fill", "[grow, fill, 480:640:]", "[][grow, fill]"));
        setName("repair");
        add(Paragraph.sentence("repair.why", sentence), FILL);
        var list = new TallPanel(new MigLayout("insets panel, fillx", "[0:pref, grow, fill]", ""));
        for (var damage : damages) {
            list.add(Paragraph.sentence("repair.damage", words.sentence(damage)), FILL);
            if (!damage.cures().isEmpty()) {
                choose(damage, list, words);
            }
        }
        var scroll = new JScrollPane(list);
        scroll.setName("repair.list");
        add(scroll, "grow, hmin 160");
        setPreferredSize(TextSize.fitting(this, COLUMNS, MOST_LINES));
    }

    private void choose(Damage damage, JPanel list, ProfileWords words) {
        var offered = Stream.concat(
                Stream.of(new Choice(Optional.empty(), words.get("repair.leave"))),
                damage.cures().stream()
                        .sorted()
                        .map(cure -> new Choice(Optional.of(cure), words.get("repair." + cure.word()))));
        var box = new JComboBox<>(offered.toArray(Choice[]::new));
        box.setName("repair.choice." + choices.size());
        box.getAccessibleContext().setAccessibleName(words.sentence(damage));
        var consequence = Paragraph.sentence("repair.consequence", " ");
        box.addActionListener(_ -> consequence.setText(
                chosen(box).map(cure -> words.consequence(damage, cure)).orElse(" ")));
        choices.put(damage, box);
        list.add(box, "growx 0, alignx left, wrap");
        list.add(consequence, FILL + ", gapbottom unrel");
    }

    private static Optional<Cure> chosen(JComboBox<Choice> box) {
        @Nullable Object selected = box.getSelectedItem();
        return selected instanceof Choice choice ? choice.cure() : Optional.empty();
    }

    /// What is to be done.
    List<Repair> chosen() {
        var repairs = new ArrayList<Repair>();
        choices.forEach((damage, box) -> chosen(box).ifPresent(cure -> repairs.add(new Repair(damage, cure))));
        return repairs;
    }
}
