package org.sealwright.acceptance;

import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JMenu;
import javax.swing.JRootPane;
import javax.swing.JTable;
import javax.swing.RootPaneContainer;
import javax.swing.event.MenuEvent;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;

/// Goes through the window by the names of its parts, whatever the language, and takes pictures.
final class Photographer {
    private final ProductWindow product;
    private final Camera camera;
    private final Path folder;

    /// @param folder where the pictures go
    Photographer(ProductWindow product, Camera camera, Path folder) {
        this.product = product;
        this.camera = camera;
        this.folder = folder;
    }

    /// How the window shall look.
    record Look(String language, String theme, int percent) {
        /// Light and dark, English and German, at 100 and 200 %.
        static List<Look> all() {
            return Stream.of(100, 200)
                    .flatMap(percent -> Stream.of("en", "de").flatMap(language -> Stream.of("LIGHT", "DARK")
                            .map(theme -> new Look(language, theme, percent))))
                    .toList();
        }

        @Override
        public String toString() {
            return theme + "-" + language + "-" + percent;
        }
    }

    /// Opens the window on a copy of a data folder.
    ///
    /// @param size width and height at 100 %
    FrameFixture open(Path original, Path data, Look look, Dimension size, String... arguments) throws IOException {
        copy(original, data);
        Files.writeString(data.resolve("settings.json"), """
                {"program.language": "%s", "window.theme": "%s", "window.scale": %d}
                """.formatted(
                        look.language().toUpperCase(Locale.ROOT), look.theme(), look.percent()));
        var window = product.open(data, arguments);
        GuiActionRunner.execute(() -> window.target().setSize(size));
        await().atMost(PATIENCE)
                .until(() -> GuiActionRunner.execute(() -> inside(window).getJMenuBar() != null));
        return window;
    }

    static void copy(Path original, Path target) throws IOException {
        try (var files = Files.walk(original)) {
            for (var file : files.toList()) {
                var to = target.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /// Brings a page to the front and waits until it is filled.
    void page(FrameFixture window, String id) {
        menu(window, "menu.page." + id);
        camera.still(inside(window));
    }

    /// Chooses from the menu bar, as soon as it can be chosen.
    void menu(FrameFixture window, String name) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> GuiActionRunner.execute(() -> {
                    var entry = window.menuItem(name).target();
                    // A menu looks whether its commands are possible when it opens.
                    product.robot()
                            .finder()
                            .findAll(each -> each instanceof JMenu)
                            .forEach(menu -> {
                                for (var listener : ((JMenu) menu).getMenuListeners()) {
                                    listener.menuSelected(new MenuEvent(menu));
                                }
                            });
                    return entry.isEnabled();
                }));
        var entry = window.menuItem(name).target();
        EventQueue.invokeLater(entry::doClick);
    }

    /// Presses a button, wherever it is shown, as soon as it can be pressed.
    void press(String name) {
        await().atMost(PATIENCE)
                .until(() -> product.shown(name).filter(Component::isEnabled).isPresent());
        EventQueue.invokeLater(
                () -> product.shown(name).map(AbstractButton.class::cast).ifPresent(AbstractButton::doClick));
    }

    /// Selects a row of a table that is shown.
    void row(String table, int row) {
        await().atMost(PATIENCE)
                .until(() -> GuiActionRunner.execute(() -> product.shown(table)
                        .map(JTable.class::cast)
                        .filter(shown -> shown.getRowCount() > row)
                        .isPresent()));
        GuiActionRunner.execute(() -> product.shown(table)
                .map(JTable.class::cast)
                .ifPresent(shown -> shown.setRowSelectionInterval(row, row)));
    }

    DialogFixture dialog(String name) {
        return product.dialog(name);
    }

    void take(FrameFixture window, String name) throws IOException {
        camera.take(inside(window), file(name));
    }

    /// Of a window in which something moves on and on.
    void takeMoving(FrameFixture window, String name) throws IOException {
        camera.takeNow(inside(window), file(name));
    }

    void take(DialogFixture dialog, String name) throws IOException {
        camera.take(((RootPaneContainer) dialog.target()).getRootPane(), file(name));
    }

    void take(Component part, String name) throws IOException {
        camera.take(part, file(name));
    }

    /// A part of the window, once it is shown.
    Component part(String name) {
        await().atMost(PATIENCE).until(() -> product.shown(name).isPresent());
        return product.shown(name).orElseThrow();
    }

    /// Opens a dialog, takes its picture, and closes it as Escape does.
    void dialog(String opens, String name, String picture) throws IOException {
        press(opens);
        take(dialog(name), picture);
        close(name);
    }

    void close(String dialog) {
        ProductWindow.close(product.dialog(dialog));
    }

    private static JRootPane inside(FrameFixture window) {
        return ((RootPaneContainer) window.target()).getRootPane();
    }

    private Path file(String name) {
        return folder.resolve(name + ".png");
    }
}
