package org.sealwright.overview.ui;

import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.overview.words.OverviewWords;

/// On the empty overview: that Thunderbird is here, and the choice between its certificates and a profile of the
/// program's own.
final class ThunderbirdPanel extends JPanel {
    private static final int SHOWN_CHARACTERS = 40;

    private final transient FoundThunderbird found;
    private final transient OverviewWords words;
    private transient List<Profile> shown = List.of();

    ThunderbirdPanel(FoundThunderbird found, OverviewWords words) {
        super(new MigLayout("insets unrel 0 0 0, fillx, wrap 1, gapy unrel", "[0:pref:480lp, grow, fill]"));
        this.found = found;
        this.words = words;
        setName("overview.thunderbird");
        setOpaque(false);
        setVisible(false);
    }

    /// @param profiles of Thunderbird; none hides it
    void offer(List<Profile> profiles) {
        if (profiles.equals(shown)) {
            return;
        }
        shown = profiles;
        removeAll();
        var sentence = Paragraph.changing("overview.thunderbird.sentence");
        sentence.say(words.get("overview.thunderbird.sentence"));
        add(sentence, "wmin 0");
        for (int i = 0; i < profiles.size(); i++) {
            add(use(i, profiles.get(i)), "growx 0, wmin 0");
        }
        var own = new JButton(words.get("overview.thunderbird.own.text"));
        own.setName("overview.thunderbird.own");
        own.setToolTipText(words.get("overview.thunderbird.own.tooltip"));
        own.addActionListener(_ -> found.decline());
        add(own, "growx 0, wmin 0");
        setVisible(!profiles.isEmpty());
        revalidate();
        repaint();
    }

    private JButton use(int number, Profile profile) {
        var button = new JButton();
        button.putClientProperty("html.disable", true);
        button.setText(words.get("overview.thunderbird.use.text", ShownText.of(profile.name(), SHOWN_CHARACTERS)));
        button.setName("overview.thunderbird.use." + number);
        button.setToolTipText(words.get("overview.thunderbird.use.tooltip"));
        button.addActionListener(_ -> found.use(profile));
        return button;
    }
}
