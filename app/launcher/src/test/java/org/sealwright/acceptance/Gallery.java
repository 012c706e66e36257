package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.acceptance.Photographer.Look;

/// Pictures of all pages and dialogs, light and dark, English and German, at 100 and 200 %, to be looked at:
/// `./test -pl app/launcher -am -Dtest=Gallery -Dsurefire.failIfNoSpecifiedTests=false` fills
/// `app/launcher/target/gallery` and writes an `index.html` there. No test, so it does not run with the others.
class Gallery {
    private static final Path TARGET = Path.of("target", "gallery");

    @RegisterExtension
    static final ProductWindow PRODUCT = new ProductWindow();

    @TempDir
    Path folder;

    private final List<String> missing = new ArrayList<>();

    static List<Look> looks() {
        return Stream.of(100, 200)
                .flatMap(percent -> Stream.of("en", "de").flatMap(language -> Stream.of("LIGHT", "DARK")
                        .map(theme -> new Look(language, theme, percent))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void take(Look look) throws Exception {
        var clinic = new Clinic(folder.resolve("clinic"));
        var hand = new Photographer(PRODUCT, new Camera(), TARGET.resolve(look.toString()));
        // What fits on the screen at 200 %.
        var size = new Dimension(1080 * look.percent() / 100, 720 * look.percent() / 100);
        var window = hand.open(
                clinic.data(),
                folder.resolve("data"),
                look,
                size,
                "--profile",
                clinic.profile().toString());
        pages(hand, window);
        certificates(hand, window, clinic);
        authorities(hand, window, clinic);
        accounts(hand, window);
        backup(hand, window, clinic);
        window(hand, window);
        assertThat(missing).isEmpty();
    }

    /// One step that may fail without the others.
    private interface Step {
        void take() throws Exception;
    }

    private void step(String name, Step step) {
        try {
            step.take();
        } catch (Exception | AssertionError e) {
            missing.add(name + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        // A dialog that is still open would stand before the next one.
        GuiActionRunner.execute(() -> Stream.of(Window.getWindows())
                .filter(each -> each instanceof java.awt.Dialog && each.isShowing())
                .forEach(Window::dispose));
    }

    private void pages(Photographer hand, FrameFixture window) {
        for (var page : List.of(
                "overview",
                "path",
                "certificates",
                "requests",
                "authorities",
                "accounts",
                "backup",
                "timeline",
                "settings")) {
            step(page, () -> {
                hand.page(window, page);
                hand.take(window, "page-" + page);
            });
        }
    }

    private void certificates(Photographer hand, FrameFixture window, Clinic clinic) {
        step("certificate selected", () -> {
            hand.page(window, "certificates");
            hand.row("certificates.mine.table", 0);
            hand.take(window, "certificates-selected");
        });
        step("view", () -> hand.dialog("certificates.view", "certificates.view.window", "certificates-view"));
        step("delete", () -> hand.dialog("certificates.delete", "dialog.confirm", "certificates-delete"));
        for (var tab : List.of(1, 2, 3, 4, 5)) {
            step("tab " + tab, () -> {
                GuiActionRunner.execute(
                        () -> window.tabbedPane("certificates.tabs").target().setSelectedIndex(tab));
                hand.take(window, "certificates-tab" + tab);
            });
        }
        step("request form", () -> {
            hand.page(window, "requests");
            hand.dialog("requests.new", "dialog.requests.new", "requests-new");
        });
        step("request selected", () -> {
            hand.row("requests.table", 0);
            hand.take(window, "requests-selected");
        });
        step("request file", () -> {
            hand.menu(window, "menu.requests.show");
            PRODUCT.choose(clinic.request());
            hand.take(hand.dialog("requests.show.window"), "requests-show");
        });
    }

    private void authorities(Photographer hand, FrameFixture window, Clinic clinic) {
        step("import of an authority", () -> {
            hand.page(window, "authorities");
            hand.press("authorities.import");
            PRODUCT.choose(clinic.authority());
            hand.take(hand.dialog("dialog.authorities.import"), "authorities-import");
            hand.dialog("authorities.import.view.0", "authorities.view.window", "authorities-view");
        });
        step("trust", () -> {
            hand.row("authorities.table", 0);
            hand.dialog("authorities.edit", "dialog.authorities.edit", "authorities-edit");
        });
        step("exception", () -> {
            hand.menu(window, "menu.exceptions.add");
            hand.take(hand.dialog("dialog.exceptions.add"), "exceptions-add");
        });
        for (var tab : List.of(1, 2)) {
            step("trust tab " + tab, () -> {
                GuiActionRunner.execute(
                        () -> window.tabbedPane("authorities.tabs").target().setSelectedIndex(tab));
                hand.take(window, "authorities-tab" + tab);
            });
        }
    }

    private void accounts(Photographer hand, FrameFixture window) {
        step("account selected", () -> {
            hand.page(window, "accounts");
            hand.row("accounts.table", 0);
            hand.take(window, "accounts-selected");
        });
        step("choice", () -> hand.dialog("accounts.signing.select", "dialog.accounts.choice", "accounts-choice"));
        step("trial", () -> hand.dialog("accounts.test", "dialog.accounts.trial", "accounts-trial"));
    }

    private void backup(Photographer hand, FrameFixture window, Clinic clinic) {
        step("backup", () -> {
            hand.page(window, "backup");
            hand.dialog("backup.createAll", "dialog.backup.create", "backup-create");
        });
        step("restore", () -> {
            hand.press("backup.restore");
            PRODUCT.choose(clinic.p12());
            var password = hand.dialog("dialog.password");
            hand.take(password, "password-of-file");
            password.textBox("password.field").setText(Clinic.PASSWORD);
            hand.press("password.go");
            hand.take(hand.dialog("dialog.backup.restore"), "backup-restore");
        });
        for (var each : List.of(
                List.of("menu.password.setOrChange", "dialog.newPassword", "password-new"),
                List.of("menu.password.check", "dialog.message", "password-check"),
                List.of("menu.copies.show", "dialog.copies", "copies"))) {
            step(each.getFirst(), () -> {
                hand.menu(window, each.getFirst());
                hand.take(hand.dialog(each.get(1)), each.getLast());
            });
        }
        step("import", () -> {
            hand.page(window, "certificates");
            hand.press("certificates.import");
            var chooser = PRODUCT.chooser();
            hand.take(chooser.target(), "file-chooser");
            chooser.selectFile(clinic.p12().toFile()).approve();
            hand.dialog("dialog.password").textBox("password.field").setText(Clinic.PASSWORD);
            hand.press("password.go");
            hand.take(hand.dialog("certificates.import.summary.window"), "import-summary");
        });
    }

    private void window(Photographer hand, FrameFixture window) {
        for (var each : List.of("shortcuts", "about")) {
            step(each, () -> {
                hand.menu(window, "menu.frame." + each);
                hand.take(hand.dialog("dialog." + each), each);
            });
        }
        step("help", () -> {
            hand.menu(window, "menu.frame.help");
            hand.take(hand.part("help.text").getParent().getParent().getParent(), "help");
        });
    }

    @AfterAll
    static void index() throws IOException {
        var html = new StringBuilder("<!DOCTYPE html><title>Gallery</title>");
        var names = new java.util.TreeSet<String>();
        try (var files = Files.walk(TARGET)) {
            files.filter(file -> file.toString().endsWith(".png"))
                    .forEach(file -> names.add(file.getFileName().toString()));
        }
        for (var name : names) {
            html.append("<h2>").append(name).append("</h2>");
            for (var look : looks()) {
                html.append("<img width='48%%' loading='lazy' src='%s/%s' title='%s'>".formatted(look, name, look));
            }
        }
        Files.writeString(TARGET.resolve("index.html"), html);
    }
}
