package org.sealwright.shell.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.ProtectedProfile;
import org.sealwright.plugin.PluginState;
import org.sealwright.shell.ShellUnderTest;
import org.sealwright.testkit.FakeSettings;

/// Every label, button and paragraph has the room its text needs, in both languages and at double size.
class NothingCutOffTest {
    /// May end in an ellipsis: names that users choose.
    private static final Set<String> MAY_BE_SHORTENED = Set.of("profile.name", "profile.standing", "task.title");

    private ShellUnderTest shell = ShellUnderTest.inEnglish();

    @AfterEach
    void close() {
        shell.close();
    }

    @ParameterizedTest
    @CsvSource({"en,100", "de,100", "en,200", "de,200"})
    void inWindowSettingsAndTheLargestDialog(String language, int scale) throws Exception {
        shell.close();
        var settings = new FakeSettings();
        settings.set(LookSettings.SCALE, scale);
        settings.managed("window.theme", "DARK");
        shell = ShellUnderTest.with(settings, Locale.of(language));
        shell.plugins.add(new PluginState("broken", PluginState.State.FAILED, "It lacks a part that it needs."));
        var frame = shell.open();
        frame.list("navigation").selectItem(2);
        shell.robot.waitForIdle();
        assertThat(cutOff(frame.target())).isEmpty();

        var prompt = shell.get(PasswordPrompt.class);
        Thread.ofVirtual().start(() -> prompt.offerPrimaryPassword(new ProtectedProfile("Sealwright", true)));
        var dialog = WindowFinder.findDialog("dialog.offer").using(shell.robot);
        dialog.button("offer.set").click();
        shell.robot.waitForIdle();
        assertThat(cutOff(dialog.target())).isEmpty();
        dialog.button("offer.decline").click();
    }

    private static List<String> cutOff(Container window) {
        return GuiActionRunner.execute(() -> {
            var found = new ArrayList<String>();
            collect(window, found);
            return found;
        });
    }

    private static void collect(Container parent, List<String> found) {
        for (var child : parent.getComponents()) {
            if (child.isShowing() && isCutOff(child)) {
                found.add(child.getClass().getSimpleName() + " " + child.getName() + " " + child.getSize() + " needs "
                        + child.getPreferredSize());
            }
            // What a combo box is made of is its own business.
            if (child instanceof Container container && !(child instanceof JComboBox<?>)) {
                collect(container, found);
            }
        }
    }

    private static boolean isCutOff(Component component) {
        if (component.getName() != null && MAY_BE_SHORTENED.contains(component.getName())) {
            return false;
        }
        return switch (component) {
            case JLabel label -> label.getText() != null && narrow(label);
            case AbstractButton button ->
                button.getText() != null && !button.getText().isEmpty() && narrow(button);
            case JComboBox<?> box -> narrow(box);
            case JTextArea text -> text.getHeight() < text.getPreferredSize().height;
            default -> false;
        };
    }

    private static boolean narrow(Component component) {
        return component.getWidth() < component.getPreferredSize().width
                || component.getHeight() < component.getPreferredSize().height;
    }
}
