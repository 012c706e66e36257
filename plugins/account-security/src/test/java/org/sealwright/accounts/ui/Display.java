package org.sealwright.accounts.ui;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.jspecify.annotations.Nullable;
import org.sealwright.testkit.SharedData;

/// The screen of the tests, in the brand's look.
final class Display {
    private Display() {}

    /// Skips where there is no display, which CI does not let pass; installs what finds Swing calls off its thread.
    static void needed() {
        if (GraphicsEnvironment.isHeadless()) {
            SharedData.absent("there is no display");
        }
        look(false, 100);
        FailOnThreadViolationRepaintManager.install();
    }

    /// @param percent size of the text, and of all that is measured by it
    static void look(boolean dark, int percent) {
        GuiActionRunner.execute(() -> {
            FlatLaf.registerCustomDefaultsSource("org.sealwright.branding.theme");
            UIManager.put("defaultFont", null);
            boolean plain = dark ? FlatDarkLaf.setup() : FlatLightLaf.setup();
            if (plain && percent != 100) {
                var usual = UIManager.getFont("defaultFont");
                UIManager.put("defaultFont", new FontUIResource(usual.deriveFont(usual.getSize2D() * percent / 100)));
                return dark ? FlatDarkLaf.setup() : FlatLightLaf.setup();
            }
            return plain;
        });
    }

    static Stream<Component> everything(Component root) {
        var inside = root instanceof Container container
                ? Stream.of(container.getComponents()).flatMap(Display::everything)
                : Stream.<Component>empty();
        return Stream.concat(Stream.of(root), inside);
    }

    static List<String> texts(Component root) {
        return GuiActionRunner.execute(() ->
                everything(root).map(Display::text).filter(Objects::nonNull).toList());
    }

    private static @Nullable String text(Component component) {
        return switch (component) {
            case JLabel label -> label.getText();
            case JTextComponent text -> text.getText();
            default -> null;
        };
    }
}
