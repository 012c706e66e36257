package org.sealwright.overview.ui.timeline;

import java.awt.Color;
import java.util.Optional;
import javax.swing.UIManager;
import org.sealwright.overview.timeline.Picture.Ink;

/// The inks in the colours of the look that is on, by the names the brand gives them.
final class Palette {
    private Palette() {}

    static Color of(Ink ink) {
        return switch (ink) {
            case PAPER -> first("Panel.background", Color.WHITE);
            case TEXT -> first("Label.foreground", Color.BLACK);
            case MUTED, KEPT -> first("Sealwright.muted.foreground", Color.DARK_GRAY);
            case GRID -> first("Component.borderColor", Color.LIGHT_GRAY);
            case GOOD -> first("Sealwright.good.foreground", new Color(0x1B7F4B));
            case SOON -> first("Sealwright.warning.foreground", new Color(0x8A5200));
            case NOW -> first("Sealwright.drop.border", Color.BLUE);
        };
    }

    private static Color first(String key, Color otherwise) {
        return Optional.ofNullable(UIManager.getColor(key)).orElse(otherwise);
    }
}
