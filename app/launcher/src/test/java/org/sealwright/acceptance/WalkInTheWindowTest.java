package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JTable;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.plugin.ui.Page;
import org.sealwright.testkit.ui.WindowRules;

/// Through all pages, and all dialogs that the menus open, with all plugins and a filled profile: nothing is cut off,
/// everything has a name and is reached with Tab, no letter is wanted twice, no dialog is larger than the screen, and
/// Escape closes each. An entry of a menu that ends in an ellipsis opens a dialog.
class WalkInTheWindowTest {
    private static final String ADDRESS = "anna@clinic.example";
    /// By the id of the page: what is there when it has been filled.
    private static final Map<String, String> PAGES = Map.of(
            "overview", "overview.card.0.status",
            "path", "path.steps",
            "certificates", "certificates.mine.table",
            "requests", "requests.table",
            "authorities", "authorities.table",
            "backup", "backup.table",
            "accounts", "accounts.table",
            "timeline", "timeline.page",
            "settings", "settings.scroll");

    private static final Map<String, String> DETAILS = Map.of(
            "certificates", "certificates.details.heading",
            "requests", "requests.details.heading",
            "accounts", "accounts.signing.title");

    /// Entries that open a dialog and ask nothing, so they have no ellipsis.
    private static final Set<String> VIEWS = Set.of(
            "menu.certificates.view",
            "menu.authorities.view",
            "menu.accounts.test",
            "menu.frame.shortcuts",
            "menu.frame.about");

    /// Only where something is wrong, all of it is waited for.
    private static final Duration SETTLED = Duration.ofSeconds(5);

    @RegisterExtension
    static final ProductWindow PRODUCT = new ProductWindow();

    @TempDir
    Path folder;

    private final Locale before = Locale.getDefault();
    private final List<String> broken = new ArrayList<>();
    private final Set<String> opened = new HashSet<>();

    @AfterEach
    void languageAndSizeAsBefore() {
        Locale.setDefault(before);
        System.clearProperty("flatlaf.uiScale");
    }

    @Test
    void everythingIsInOrderInEnglish() throws Exception {
        walk("EN", 100);
    }

    @Test
    void everythingIsInOrderInGermanAtDoubleSize() throws Exception {
        walk("DE", 200);
    }

    private void walk(String language, int percent) throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        fill(data);
        Files.writeString(
                data.resolve("settings.json"),
                "{\"program.language\": \"" + language + "\", \"window.scale\": " + percent
                        + ", \"window.theme\": \"DARK\", \"window.bounds\": \"0,0,1280,800\"}");
        var window = PRODUCT.open(data);
        await().atMost(PATIENCE).until(() -> window.list("navigation").contents().length >= PAGES.size());
        for (int i = 0; i < window.list("navigation").contents().length; i++) {
            page(window, i);
        }
        assertThat(broken.stream().distinct()).isEmpty();
    }

    /// A certificate with its key and authority, a request, and an identity.
    private void fill(Path data) throws Exception {
        var people = new OpensslPeople(folder.resolve("people"));
        run(
                data,
                "certificates",
                "import",
                people.person("anna", 365, ADDRESS).p12().toString(),
                "--file-password-file",
                people.passwordFile().toString());
        var request = folder.resolve("bea.csr").toString();
        run(data, "requests", "create", "--email", "bea@clinic.example", "--key", "p-256", "--out", request);
        run(data, "accounts", "add", ADDRESS);
    }

    private void run(Path data, String... arguments) throws Exception {
        var builder = new CommandLineProduct(folder).builder(List.of(arguments)).inheritIO();
        builder.environment().put("SEALWRIGHT_DATA", data.toString());
        assertThat(builder.start().waitFor()).as(String.join(" ", arguments)).isZero();
    }

    private void page(FrameFixture window, int index) {
        var list = window.list("navigation");
        var page = GuiActionRunner.execute(() -> (Page) list.target().getModel().getElementAt(index));
        list.selectItem(index);
        var part = Objects.requireNonNull(PAGES.get(page.id()), page.id());
        await(part).atMost(PATIENCE).until(() -> PRODUCT.shown(part).isPresent());
        selectFirstRows(window);
        // What is shown of the selected one.
        Optional.ofNullable(DETAILS.get(page.id()))
                .ifPresent(name -> await(name).atMost(PATIENCE).until(() -> PRODUCT.shown(name)
                        .isPresent()));
        look(page.id(), window.target());
        for (var entry : entriesOfDialogs(window)) {
            open(page.id() + ", " + entry.getText(), entry);
        }
    }

    /// What is still being filled and laid out may become right; what stays wrong is noted.
    private void look(String where, Window window) {
        var found = new ArrayList<String>();
        try {
            await().atMost(SETTLED).until(() -> {
                PRODUCT.robot().waitForIdle();
                found.clear();
                found.addAll(GuiActionRunner.execute(() -> WindowRules.broken(window)));
                return found.isEmpty();
            });
        } catch (ConditionTimeoutException _) {
            found.forEach(each -> broken.add(where + ": " + each));
        }
    }

    /// Most commands are for what is selected.
    private static void selectFirstRows(FrameFixture window) {
        var tables = PRODUCT.robot()
                .finder()
                .findAll(window.target(), each -> each instanceof JTable table && table.isShowing());
        GuiActionRunner.execute(() -> tables.stream()
                .map(JTable.class::cast)
                .filter(table -> table.getRowCount() > 0)
                .forEach(table -> table.setRowSelectionInterval(0, 0)));
    }

    /// Those that can be chosen now and open a dialog.
    private static List<JMenuItem> entriesOfDialogs(FrameFixture window) {
        return GuiActionRunner.execute(() -> {
            JMenuBar bar = ((JFrame) window.target()).getJMenuBar();
            return IntStream.range(0, bar.getMenuCount())
                    .mapToObj(bar::getMenu)
                    .flatMap(menu -> Arrays.stream(menu.getMenuComponents()))
                    .filter(JMenuItem.class::isInstance)
                    .map(JMenuItem.class::cast)
                    .filter(entry ->
                            entry.isEnabled() && (entry.getText().endsWith("…") || VIEWS.contains(entry.getName())))
                    .toList();
        });
    }

    private void open(String where, JMenuItem entry) {
        if (!opened.add(entry.getName())) {
            return;
        }
        EventQueue.invokeLater(entry::doClick);
        // Or it was learned meanwhile that there is nothing to do: that no primary password is set that could be
        // removed.
        await(where + " opens a dialog")
                .atMost(PATIENCE)
                .until(() -> dialog().isPresent() || !GuiActionRunner.execute(entry::isEnabled));
        var screen = Toolkit.getDefaultToolkit().getScreenSize();
        while (dialog().isPresent()) {
            var dialog = dialog().orElseThrow();
            var name = where + ", " + dialog.getName();
            look(name, dialog);
            if (dialog.getWidth() > screen.width || dialog.getHeight() > screen.height) {
                broken.add(name + ": larger than the screen");
            }
            PRODUCT.robot().pressAndReleaseKey(KeyEvent.VK_ESCAPE);
            await(name + " is closed by Escape").atMost(PATIENCE).until(() -> !dialog.isShowing());
        }
    }

    /// The one in front of all others.
    private static Optional<JDialog> dialog() {
        return GuiActionRunner.execute(() -> Arrays.stream(Window.getWindows())
                .filter(each -> each instanceof JDialog && each.isShowing() && each.isFocused())
                .map(JDialog.class::cast)
                .findFirst());
    }
}
