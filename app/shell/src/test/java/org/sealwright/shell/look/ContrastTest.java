package org.sealwright.shell.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.swing.LookAndFeel;
import javax.swing.UIDefaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The theme's colours are far enough apart to be read: WCAG 2.1, success criteria 1.4.3 (text, 4.5 to 1) and 1.4.11
/// (what tells a control and its state, 3 to 1), level AA.
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double CONTROL = 3;
    /// Of our own: rows are large, and the standard asks nothing of their backgrounds.
    private static final double ROW = 1.5;

    /// What stands on what, by the names of the look and feel.
    private record Pair(String front, String back) {}

    private static final List<Pair> TEXTS = List.of(
            new Pair("Label.foreground", "Panel.background"),
            new Pair("Label.foreground", "Sealwright.navigation.background"),
            new Pair("Label.foreground", "Sealwright.navigation.shownBackground"),
            new Pair("Label.foreground", "Sealwright.banner.background"),
            new Pair("TextField.foreground", "TextField.background"),
            new Pair("Table.foreground", "Table.background"),
            new Pair("Table.selectionForeground", "Table.selectionBackground"),
            new Pair("Table.selectionInactiveForeground", "Table.selectionInactiveBackground"),
            new Pair("Tree.selectionForeground", "Tree.selectionBackground"),
            new Pair("List.selectionForeground", "List.selectionBackground"),
            new Pair("List.selectionInactiveForeground", "List.selectionInactiveBackground"),
            new Pair("Button.foreground", "Button.background"),
            new Pair("Button.default.foreground", "Button.default.background"),
            new Pair("MenuItem.foreground", "MenuItem.background"),
            new Pair("MenuItem.selectionForeground", "MenuItem.selectionBackground"),
            new Pair("ToolTip.foreground", "ToolTip.background"),
            new Pair("TabbedPane.foreground", "Panel.background"),
            new Pair("Sealwright.good.foreground", "Panel.background"),
            new Pair("Sealwright.warning.foreground", "Panel.background"),
            new Pair("Sealwright.bad.foreground", "Panel.background"),
            new Pair("Sealwright.muted.foreground", "Panel.background"),
            new Pair("Sealwright.good.foreground", "Table.background"),
            new Pair("Sealwright.warning.foreground", "Table.background"),
            new Pair("Sealwright.bad.foreground", "Table.background"),
            new Pair("Sealwright.muted.foreground", "Table.background"),
            new Pair("Sealwright.muted.foreground", "Sealwright.navigation.background"),
            new Pair("Sealwright.notice.foreground", "Sealwright.notice.background"),
            new Pair("Sealwright.notice.actionForeground", "Sealwright.notice.background"));

    private static final List<Pair> CONTROLS = List.of(
            new Pair("Component.focusedBorderColor", "Panel.background"),
            new Pair("TabbedPane.underlineColor", "Panel.background"),
            new Pair("CheckBox.icon.checkmarkColor", "CheckBox.icon.background"),
            new Pair("CheckBox.icon.disabledCheckmarkColor", "CheckBox.icon.disabledBackground"),
            new Pair("ProgressBar.foreground", "ProgressBar.background"),
            new Pair("Component.error.borderColor", "Panel.background"),
            new Pair("Component.error.borderColor", "TextField.background"),
            new Pair("Component.error.focusedBorderColor", "Panel.background"),
            new Pair("CheckBox.icon.borderColor", "Panel.background"),
            new Pair("CheckBox.icon.borderColor", "CheckBox.icon.background"),
            new Pair("Sealwright.good.foreground", "ProgressBar.background"),
            new Pair("Sealwright.warning.foreground", "ProgressBar.background"),
            new Pair("Sealwright.bad.foreground", "ProgressBar.background"),
            new Pair("Sealwright.drop.border", "Panel.background"));

    /// A selected row among others, also while the keys go elsewhere.
    private static final List<Pair> SELECTED = List.of(
            new Pair("Table.selectionBackground", "Table.background"),
            new Pair("Table.selectionInactiveBackground", "Table.background"),
            new Pair("List.selectionInactiveBackground", "List.background"),
            new Pair("Tree.selectionInactiveBackground", "Tree.background"));

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textCanBeRead(String theme) {
        assertThat(TEXTS).allSatisfy(pair -> assertThat(contrast(defaults(theme), pair))
                .as("%s on %s, %s", pair.front(), pair.back(), theme)
                .isGreaterThanOrEqualTo(TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void focusAndStateCanBeSeen(String theme) {
        assertThat(CONTROLS).allSatisfy(pair -> assertThat(contrast(defaults(theme), pair))
                .as("%s on %s, %s", pair.front(), pair.back(), theme)
                .isGreaterThanOrEqualTo(CONTROL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void aSelectedRowStandsOutAlsoWithoutTheFocus(String theme) {
        assertThat(SELECTED).allSatisfy(pair -> assertThat(contrast(defaults(theme), pair))
                .as("%s on %s, %s", pair.front(), pair.back(), theme)
                .isGreaterThanOrEqualTo(ROW));
    }

    /// The fill of a button is the accent colour: its ring is seen because there is a gap.
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theRingOfTheDefaultButtonIsSeen(String theme) {
        assertThat(List.of(
                        new Pair("Button.default.focusColor", "Panel.background"),
                        new Pair("Button.default.focusedBorderColor", "Button.default.background"),
                        new Pair("Button.default.focusColor", "Button.default.focusedBorderColor")))
                .allSatisfy(pair -> assertThat(contrast(defaults(theme), pair))
                        .as("%s on %s, %s", pair.front(), pair.back(), theme)
                        .isGreaterThanOrEqualTo(CONTROL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theDefaultButtonIsFilledAndSoStandsOut(String theme) {
        var filled = new Pair("Button.default.background", "Button.background");
        assertThat(contrast(defaults(theme), filled)).as(theme).isGreaterThanOrEqualTo(ROW);
        assertThat(defaults(theme).getColor("Button.default.background"))
                .as("the colour of the brand, %s", theme)
                .isEqualTo(defaults(theme).getColor("Component.accentColor"));
        assertThat(defaults(theme).getColor("Button.default.focusedBackground"))
                .as("also with the focus, %s", theme)
                .isIn(null, defaults(theme).getColor("Button.default.background"));
    }

    @Test
    void theMeasureIsThatOfTheStandard() {
        assertThat(contrast(Color.WHITE, Color.BLACK)).isEqualTo(21);
        assertThat(String.format(Locale.ROOT, "%.2f", contrast(new Color(0x777777), Color.WHITE)))
                .isEqualTo("4.48");
    }

    private static UIDefaults defaults(String theme) {
        FlatLaf.registerCustomDefaultsSource("org.sealwright.branding.theme", Look.class.getClassLoader());
        LookAndFeel look = theme.equals("dark") ? new FlatDarkLaf() : new FlatLightLaf();
        return look.getDefaults();
    }

    private static double contrast(UIDefaults defaults, Pair pair) {
        return contrast(
                Objects.requireNonNull(defaults.getColor(pair.front()), pair.front()),
                Objects.requireNonNull(defaults.getColor(pair.back()), pair.back()));
    }

    /// WCAG 2.1, definition of "contrast ratio".
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// WCAG 2.1, definition of "relative luminance".
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
