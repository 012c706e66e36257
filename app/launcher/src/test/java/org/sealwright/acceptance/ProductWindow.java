package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.assertj.swing.format.Formatting;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sealwright.launcher.Main;
import org.sealwright.testkit.SharedData;
import org.sealwright.testkit.ui.StallWatch;

/// The real program with its real plugins in its window, driven by a robot. A static field of a test class
/// with `@RegisterExtension`; each test has a window of its own, which is closed after it. A test fails if the
/// program kept the event thread busy or waiting, see [StallWatch].
final class ProductWindow implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    /// For the slowest machine: nothing is measured by it. Whoever only takes pictures can say less.
    static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("gallery.patience", 90));

    private Optional<Robot> robot = Optional.empty();
    private Optional<StallWatch> stalls = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        if (GraphicsEnvironment.isHeadless()) {
            SharedData.absent("there is no display; ./test starts one");
        }
        FailOnThreadViolationRepaintManager.install();
        // The first look that finds nothing makes ready what describes components: no stall of the program.
        GuiActionRunner.execute(() -> Formatting.format(new JPanel()));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        robot = Optional.of(BasicRobot.robotWithNewAwtHierarchyWithoutScreenLock());
        stalls = Optional.of(new StallWatch());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        var found = stalls.orElseThrow().stalls();
        robot().cleanUp();
        System.clearProperty("sealwright.data");
        // What else went wrong is told first.
        if (context.getExecutionException().isEmpty()) {
            assertThat(found).as("stalls of the event thread").isEmpty();
        }
    }

    Robot robot() {
        return robot.orElseThrow();
    }

    /// Starts the program, which keeps its own data in the folder.
    FrameFixture open(Path data, String... arguments) {
        System.setProperty("sealwright.data", data.toString());
        Main.main(arguments);
        return WindowFinder.findFrame("window").withTimeout(PATIENCE.toMillis()).using(robot());
    }

    /// The same, with the certificate manager in front.
    FrameFixture openCertificates(Path data, String... arguments) {
        var window = open(data, arguments);
        goTo(window, "Certificates", "certificates.page");
        return window;
    }

    /// Chooses a page by its title; ended when the component of that name is there.
    void goTo(FrameFixture window, String title, String part) {
        await().atMost(PATIENCE)
                .until(() -> List.of(window.list("navigation").contents()).contains(title));
        window.list("navigation").selectItem(title);
        await().atMost(PATIENCE).until(() -> shown(part).isPresent());
    }

    DialogFixture dialog(String name) {
        return WindowFinder.findDialog(name).withTimeout(PATIENCE.toMillis()).using(robot());
    }

    /// Writes into a field of a dialog and presses a button of it.
    void answer(String dialogName, String field, String text, String button) {
        var dialog = dialog(dialogName);
        dialog.textBox(field).setText(text);
        press(dialog, button);
    }

    static void press(DialogFixture dialog, String button) {
        dialog.button(button).click();
    }

    /// Not with the mouse, for a form that grows and shrinks while it is filled in: the robot would aim at where
    /// the button was.
    static void goOn(DialogFixture form) {
        var button = form.button(form.target().getName() + ".go").target();
        GuiActionRunner.execute(() -> button.doClick());
    }

    static void close(DialogFixture dialog) {
        dialog.close();
        await().atMost(PATIENCE)
                .until(() -> !GuiActionRunner.execute(() -> dialog.target().isShowing()));
    }

    /// What stands below the sentence of a dialog.
    String lines(DialogFixture dialog) {
        return GuiActionRunner.execute(
                () -> robot()
                        .finder()
                        .findAll(dialog.target(), each -> String.valueOf(each.getName())
                                .startsWith("dialog.line."))
                        .stream()
                        .map(each -> ((JTextComponent) each).getText())
                        .collect(Collectors.joining("\n")));
    }

    /// Presses a button of the window as soon as it can be pressed. Not with the mouse: when the page has
    /// something to say above its list, what is below moves on.
    static void click(FrameFixture window, String button) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> GuiActionRunner.execute(
                        () -> window.button(button).target().isEnabled()));
        var target = window.button(button).target();
        EventQueue.invokeLater(target::doClick);
    }

    /// Selects the only row of a table.
    static void selectRow(FrameFixture window, String table) {
        var target = window.table(table).target();
        GuiActionRunner.execute(() -> target.setRowSelectionInterval(0, 0));
    }

    JFileChooserFixture chooser() {
        return JFileChooserFinder.findFileChooser()
                .withTimeout(PATIENCE.toMillis())
                .using(robot());
    }

    void choose(Path file) {
        chooser().selectFile(file.toFile()).approve();
    }

    /// The robot's own way to select a file wants it to be there.
    static void save(JFileChooserFixture chooser, Path file) {
        chooser.fileNameTextBox().setText(file.toString());
        chooser.approve();
    }

    /// The component of that name, if the user can see it.
    Optional<Component> shown(String name) {
        return GuiActionRunner.execute(
                () -> robot().finder().findAll(each -> name.equals(each.getName()) && each.isShowing()).stream()
                        .findFirst());
    }

    /// A row of a table, as soon as there is one with such a text; its cells.
    static String[] row(FrameFixture window, String table, String part) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> Arrays.stream(window.table(table).contents())
                                .filter(cells -> String.join(" ", cells).contains(part))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
