package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.swing.JComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.acceptance.Photographer.Look;

/// Pictures of all pages, filled, empty and on the way between, in the looks of [Look#all()]:
/// `./test -pl app/launcher -am -Dtest=PageGallery -Dsurefire.failIfNoSpecifiedTests=false` fills
/// `app/launcher/target/gallery`. The system property `gallery.look` is a regular expression that chooses looks
/// (`DARK-de-.*`), `gallery.page` one that chooses pictures (`path.*`). No test, so it does not run with the others.
class PageGallery {
    private static final Path TARGET = Path.of("target", "gallery");
    private static final Pattern LOOKS = Pattern.compile(System.getProperty("gallery.look", ".*"));
    private static final Pattern PICTURES = Pattern.compile(System.getProperty("gallery.page", ".*"));
    private static final List<String> PAGES = List.of(
            "overview",
            "path",
            "certificates",
            "requests",
            "authorities",
            "accounts",
            "backup",
            "timeline",
            "settings");

    @RegisterExtension
    static final ProductWindow PRODUCT = new ProductWindow();

    @TempDir
    Path folder;

    private final List<String> missing = new ArrayList<>();
    private int opened;

    static List<Look> looks() {
        return Look.all().stream()
                .filter(look -> LOOKS.matcher(look.toString()).matches())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void take(Look look) throws Exception {
        var clinic = new Clinic(folder.resolve("clinic"));
        filled(look, clinic);
        empty(look);
        path(look);
        longNames(look, clinic);
        assertThat(missing).isEmpty();
    }

    /// A window that is closed after its pictures.
    private interface Pictures {
        void take(Photographer hand, FrameFixture window) throws Exception;
    }

    private void with(Look look, Path data, Pictures pictures, String... arguments) throws Exception {
        var hand = new Photographer(PRODUCT, new Camera(), TARGET.resolve(look.toString()));
        // At 200 % a laptop's screen, where room is short.
        var size = look.percent() == 100 ? new Dimension(1080, 720) : new Dimension(1600, 1000);
        var window = hand.open(data, folder.resolve("data" + opened++), look, size, arguments);
        pictures.take(hand, window);
        GuiActionRunner.execute(() -> window.target().dispose());
    }

    private interface Step {
        void take() throws Exception;
    }

    /// One picture, which may fail without the others.
    private void picture(String name, Step step) {
        if (!PICTURES.matcher(name).matches()) {
            return;
        }
        try {
            step.take();
        } catch (Exception | AssertionError e) {
            missing.add(name + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static boolean wanted(String... names) {
        return Stream.of(names).anyMatch(name -> PICTURES.matcher(name).matches());
    }

    private void filled(Look look, Clinic clinic) throws Exception {
        with(
                look,
                clinic.data(),
                (hand, window) -> {
                    pages(hand, window, "filled-");
                    selected(hand, window);
                    tabs(hand, window);
                    picture("filled-settings-end", () -> {
                        hand.menu(window, "menu.page.settings");
                        toTheEnd("settings.scroll");
                        hand.take(window, "filled-settings-end");
                    });
                    picture("filled-guide", () -> {
                        hand.menu(window, "menu.frame.help");
                        hand.take(hand.part("help.text").getParent().getParent().getParent(), "filled-guide");
                    });
                },
                "--profile",
                clinic.profile().toString());
    }

    private void pages(Photographer hand, FrameFixture window, String prefix) {
        for (var page : PAGES) {
            picture(prefix + page, () -> {
                hand.menu(window, "menu.page." + page);
                hand.take(window, prefix + page);
            });
        }
    }

    private void selected(Photographer hand, FrameFixture window) {
        for (var each : List.of(
                List.of("certificates", "certificates.mine.table"),
                List.of("requests", "requests.table"),
                List.of("authorities", "authorities.table"),
                List.of("backup", "backup.table"),
                List.of("accounts", "accounts.table"))) {
            picture("filled-" + each.getFirst() + "-selected", () -> {
                hand.menu(window, "menu.page." + each.getFirst());
                hand.row(each.getLast(), 0);
                hand.take(window, "filled-" + each.getFirst() + "-selected");
            });
        }
    }

    private void tabs(Photographer hand, FrameFixture window) {
        for (var tabs : List.of("certificates", "authorities")) {
            for (int i = 1; i < (tabs.equals("certificates") ? 6 : 3); i++) {
                int tab = i;
                picture("filled-" + tabs + "-tab" + tab, () -> {
                    hand.menu(window, "menu.page." + tabs);
                    var pane = window.tabbedPane(tabs + ".tabs").target();
                    GuiActionRunner.execute(() -> pane.setSelectedIndex(Math.min(tab, pane.getTabCount() - 1)));
                    hand.take(window, "filled-" + tabs + "-tab" + tab);
                });
            }
        }
        picture("filled-certificates-nothing-found", () -> {
            hand.menu(window, "menu.page.certificates");
            window.textBox("certificates.search").setText("xyz");
            hand.take(window, "filled-certificates-nothing-found");
        });
    }

    private static void toTheEnd(String scrolled) {
        var pane = (javax.swing.JScrollPane) PRODUCT.shown(scrolled).orElseThrow();
        GuiActionRunner.execute(() -> {
            var view = (JComponent) pane.getViewport().getView();
            view.scrollRectToVisible(new Rectangle(0, view.getHeight() - 1, 1, 1));
        });
    }

    private void empty(Look look) throws Exception {
        if (PAGES.stream().anyMatch(page -> wanted("empty-" + page)) || wanted("empty-certificates-tab2")) {
            with(look, Files.createDirectories(folder.resolve("nothing")), (hand, window) -> {
                pages(hand, window, "empty-");
                picture("empty-certificates-tab2", () -> {
                    hand.menu(window, "menu.page.certificates");
                    GuiActionRunner.execute(() ->
                            window.tabbedPane("certificates.tabs").target().setSelectedIndex(2));
                    hand.take(window, "empty-certificates-tab2");
                });
            });
        }
    }

    /// From the request to the choice in the account, on a profile of Sealwright's own.
    private void path(Look look) throws Exception {
        if (!wanted("path-waiting", "path-arrived", "path-trusted", "path-saved", "path-done", "own-overview")) {
            return;
        }
        var way = new Way(folder.resolve("way"));
        way.ask();
        path(look, way, "path-waiting");
        way.arrive();
        path(look, way, "path-arrived");
        way.trust();
        path(look, way, "path-trusted");
        way.save();
        path(look, way, "path-saved");
        way.choose();
        path(look, way, "path-done");
        with(look, way.data(), (hand, window) -> pages(hand, window, "own-"));
    }

    private void path(Look look, Way way, String name) throws Exception {
        if (wanted(name)) {
            with(
                    look,
                    way.data(),
                    (hand, window) -> picture(name, () -> {
                        hand.menu(window, "menu.page.path");
                        hand.take(window, name);
                    }));
        }
    }

    private void longNames(Look look, Clinic clinic) throws Exception {
        if (PAGES.stream().noneMatch(page -> wanted("long-" + page))) {
            return;
        }
        var way = new Way(folder.resolve("long"));
        way.longNames(clinic);
        with(look, way.data(), (hand, window) -> {
            pages(hand, window, "long-");
            picture("long-certificates-selected", () -> {
                hand.menu(window, "menu.page.certificates");
                hand.row("certificates.mine.table", 0);
                hand.take(window, "long-certificates-selected");
            });
            picture("long-accounts-selected", () -> {
                hand.menu(window, "menu.page.accounts");
                hand.row("accounts.table", 0);
                hand.take(window, "long-accounts-selected");
            });
        });
    }
}
