package org.sealwright.kit.ui;

import java.awt.Color;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.UIManager;
import org.sealwright.core.certificate.Validity;

/// Colours by what they mean; the brand decides which they are, FlatLaf where it does not.
public final class Colours {
    private Colours() {}

    /// Empty where the usual colour says it: what is valid is not coloured.
    public static Optional<Color> of(Validity validity) {
        return switch (validity) {
            case VALID -> Optional.empty();
            case ENDS_SOON, NOT_YET_VALID -> first("Sealwright.warning.foreground", "Actions.Yellow");
            case EXPIRED -> first("Sealwright.bad.foreground", "Component.error.focusedBorderColor", "Actions.Red");
        };
    }

    public static Optional<Color> muted() {
        return first("Sealwright.muted.foreground", "Label.disabledForeground");
    }

    public static Optional<Color> banner() {
        return first("Sealwright.banner.background", "ToolTip.background");
    }

    private static Optional<Color> first(String... keys) {
        return Stream.of(keys)
                .map(UIManager::getColor)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
