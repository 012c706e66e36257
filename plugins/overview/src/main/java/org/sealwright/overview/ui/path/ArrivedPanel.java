package org.sealwright.overview.ui.path;

import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JButton;
import net.miginfocom.swing.MigLayout;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.WrappingRow;
import org.sealwright.overview.ui.card.KeptFocus;
import org.sealwright.overview.ui.card.RoundPanel;
import org.sealwright.overview.words.OverviewWords;

/// A file that arrived among the downloads, above the steps until it is opened or put away: the message that told of
/// it does not stay.
final class ArrivedPanel extends RoundPanel {
    private final transient OfferArrivals arrivals;
    private final Paragraph sentence = Paragraph.sentence("path.arrived.sentence", "");
    private transient Optional<Path> file = Optional.empty();

    ArrivedPanel(OfferArrivals arrivals, OverviewWords words) {
        super(new MigLayout("insets 12lp 16lp 12lp 16lp, fillx, wrap 1, gapy 4lp", "[0:pref, grow, fill]"));
        this.arrivals = arrivals;
        setName("path.arrived");
        add(sentence, "wmin 0");
        var open = new JButton(words.get("path.watch.open"));
        open.setName("path.arrived.open");
        open.addActionListener(_ -> file.ifPresent(arrivals::open));
        var putAway = new JButton(words.get("path.arrived.away"));
        putAway.setName("path.arrived.away");
        putAway.setToolTipText(words.get("path.arrived.away.tooltip"));
        putAway.addActionListener(_ -> file.ifPresent(arrivals::putAway));
        add(new WrappingRow(open, putAway), "growx, wmin 0");
        setVisible(false);
    }

    /// @return whether it went and took the keyboard's focus with it
    boolean show(Optional<Path> arrived) {
        boolean focused = KeptFocus.within(this).isPresent();
        file = arrived;
        sentence.say(arrived.map(arrivals::sentence).orElse(""));
        getAccessibleContext().setAccessibleName(sentence.getText());
        setVisible(arrived.isPresent());
        return focused && arrived.isEmpty();
    }
}
