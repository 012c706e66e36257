package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.swing.JScrollPane;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.BeforeAll;
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

    /// The same for all looks; each works on copies.
    @TempDir
    static Path shared;

    private static Stages stages;

    @TempDir
    Path folder;

    private final List<String> missing = new ArrayList<>();
    private int opened;

    @BeforeAll
    static void stages() throws Exception {
        stages = new Stages(shared);
    }

    static List<Look> looks() {
        return Look.all().stream()
                .filter(look -> LOOKS.matcher(look.toString()).matches())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void take(Look look) throws Exception {
        filled(look);
        ownProfile(look);
        longNames(look);
        unusual(look);
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

    /// Whether pictures whose names begin so may be wanted; asked before a window is opened for them.
    private static boolean wanted(String beginning) {
        var pattern = PICTURES.pattern();
        return pattern.startsWith(".") || pattern.contains(beginning.substring(0, beginning.indexOf('-')));
    }

    private void filled(Look look) throws Exception {
        if (!wanted("filled-")) {
            return;
        }
        with(
                look,
                stages.clinic().data(),
                (hand, window) -> {
                    pages(hand, window, "filled-");
                    selected(hand, window);
                    details(hand, window);
                    tabs(hand, window);
                    snoozed(hand, window);
                    picture("filled-settings-end", () -> {
                        hand.menu(window, "menu.page.settings");
                        to("settings.scroll", 1);
                        hand.take(window, "filled-settings-end");
                    });
                    picture("filled-guide", () -> {
                        hand.menu(window, "menu.frame.help");
                        hand.take(hand.part("help.text").getParent().getParent().getParent(), "filled-guide");
                    });
                },
                "--profile",
                stages.clinic().profile().toString());
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

    private void details(Photographer hand, FrameFixture window) {
        for (int part = 1; part <= 4; part++) {
            var name = "filled-certificates-details" + part;
            double share = part / 4.0;
            picture(name, () -> {
                hand.page(window, "certificates");
                hand.row("certificates.mine.table", 0);
                to("certificates.details", share);
                hand.take(window, name);
            });
        }
    }

    private void snoozed(Photographer hand, FrameFixture window) {
        picture("filled-overview-snoozed", () -> {
            hand.page(window, "overview");
            hand.press("overview.card.1.backup.missing.snooze");
            hand.press("overview.snooze.week");
            hand.press("overview.all");
            hand.take(window, "filled-overview-snoozed");
        });
    }

    /// Scrolls.
    ///
    /// @param share 0 for the beginning, 1 for the end
    private static void to(String scrolled, double share) {
        var pane = (JScrollPane) PRODUCT.shown(scrolled).orElseThrow();
        GuiActionRunner.execute(() -> {
            var bar = pane.getVerticalScrollBar();
            bar.setValue((int) ((bar.getMaximum() - bar.getVisibleAmount()) * share));
        });
    }

    /// Nothing yet, and from the request to the choice in the account, on a profile of Sealwright's own.
    private void ownProfile(Look look) throws Exception {
        if (wanted("empty-")) {
            with(look, stages.data("empty"), (hand, window) -> {
                pages(hand, window, "empty-");
                picture("empty-certificates-tab2", () -> {
                    hand.menu(window, "menu.page.certificates");
                    var tabs = window.tabbedPane("certificates.tabs").target();
                    GuiActionRunner.execute(() -> tabs.setSelectedIndex(2));
                    hand.take(window, "empty-certificates-tab2");
                });
            });
        }
        for (var step : List.of("path-waiting", "path-arrived", "path-trusted", "path-saved", "path-done")) {
            page(look, stages.data(step), "path", step);
        }
        if (wanted("own-")) {
            with(look, stages.data("path-done"), (hand, window) -> pages(hand, window, "own-"));
        }
    }

    private void page(Look look, Path data, String page, String name) throws Exception {
        if (wanted(name)) {
            with(
                    look,
                    data,
                    (hand, window) -> picture(name, () -> {
                        hand.menu(window, "menu.page." + page);
                        hand.take(window, name);
                    }));
        }
    }

    private void longNames(Look look) throws Exception {
        if (!wanted("long-")) {
            return;
        }
        with(look, stages.data("long"), (hand, window) -> {
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

    /// What is rarely seen.
    private void unusual(Look look) throws Exception {
        if (wanted("many-")) {
            with(look, stages.data("many"), (hand, window) -> {
                for (var page : List.of("overview", "certificates", "timeline", "backup")) {
                    picture("many-" + page, () -> {
                        hand.menu(window, "menu.page." + page);
                        hand.take(window, "many-" + page);
                    });
                }
            });
        }
        if (wanted("damaged-")) {
            with(look, stages.data("damaged"), (hand, window) -> pages(hand, window, "damaged-"));
        }
        for (var policy : List.of("policy", "broken-policy")) {
            if (wanted(policy + "-")) {
                System.setProperty(
                        "sealwright.home", stages.installation(policy).toString());
                with(look, stages.data("path-arrived"), (hand, window) -> {
                    pages(hand, window, policy + "-");
                    picture(policy + "-settings-end", () -> {
                        hand.page(window, "settings");
                        to("settings.scroll", 1);
                        hand.take(window, policy + "-settings-end");
                    });
                });
                System.clearProperty("sealwright.home");
            }
        }
    }
}
