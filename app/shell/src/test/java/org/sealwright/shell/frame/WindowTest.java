package org.sealwright.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.shell.ShellUnderTest.soon;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JLabel;
import javax.swing.plaf.basic.BasicHTML;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealwright.core.database.Protection;
import org.sealwright.plugin.PluginState;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.Navigation;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.plugin.ui.Page;
import org.sealwright.shell.ShellUnderTest;
import org.sealwright.shell.notices.NoticeArea;
import org.sealwright.testkit.FakeSettings;

class WindowTest {
    private ShellUnderTest shell = ShellUnderTest.inEnglish();

    @AfterEach
    void close() {
        shell.close();
    }

    private ShellUnderTest again(FakeSettings settings) {
        shell.close();
        shell = ShellUnderTest.with(settings, Locale.ENGLISH);
        return shell;
    }

    @Test
    void thePageChosenInTheNavigationComesToTheFront() {
        var frame = shell.open();
        frame.label("content.alpha").requireVisible();
        await().untilAsserted(() -> frame.list("navigation").requireFocused());
        frame.list("navigation").selectItem(1);
        soon(() -> frame.label("content.beta").requireVisible());
    }

    @Test
    void theKeyboardReachesEveryPage() {
        var frame = shell.open();
        frame.list("navigation").pressAndReleaseKeys(KeyEvent.VK_DOWN);
        soon(() -> frame.label("content.beta").requireVisible());
        frame.list("navigation")
                .pressKey(KeyEvent.VK_CONTROL)
                .pressAndReleaseKeys(KeyEvent.VK_3)
                .releaseKey(KeyEvent.VK_CONTROL);
        soon(() -> frame.comboBox("window.theme").requireVisible());
    }

    @Test
    void onlyThePageInFrontIsBuilt() {
        var built = new ArrayList<String>();
        var texts = Texts.beside(ShellUnderTest.class, new Texts.Language(Locale.ENGLISH));
        var beta = shell.pages.removeLast();
        shell.pages.add(new Page("beta", 20, texts, ShellUnderTest.class, () -> {
            built.add("beta");
            return beta.view().get();
        }));
        var frame = shell.open();
        assertThat(built).isEmpty();
        frame.list("navigation").selectItem(1);
        soon(() -> frame.label("content.beta").requireVisible());
        frame.list("navigation").selectItem(0).selectItem(1);
        assertThat(built).containsExactly("beta");
    }

    @Test
    void aPageThatCannotBeBuiltLeavesTheOneBeforeInFront() {
        var texts = Texts.beside(ShellUnderTest.class, new Texts.Language(Locale.ENGLISH));
        shell.pages.removeLast();
        shell.pages.add(new Page("beta", 20, texts, ShellUnderTest.class, () -> {
            throw new IllegalStateException();
        }));
        var frame = shell.open();
        frame.list("navigation").clickItem(1);
        WindowFinder.findDialog("dialog.surprise")
                .using(shell.robot)
                .button("dialog.close")
                .click();
        soon(() -> frame.list("navigation").requireSelection(0));
        frame.label("content.alpha").requireVisible();
    }

    @Test
    void aCommandIsInItsMenuAndRuns() {
        var runs = new ArrayList<String>();
        shell.commands.add(shell.command("sample", Command.Menu.TOOLS, () -> runs.add("ran")));
        var frame = shell.open();
        frame.menuItem("menu.sample").click();
        await().until(() -> !runs.isEmpty());
        assertThat(runs).containsExactly("ran");
    }

    @Test
    void aCommandThatIsNotPossibleIsShownDisabled() {
        var possible = new AtomicBoolean();
        var sample = shell.command("sample", Command.Menu.FILE, () -> {});
        shell.commands.add(new Command(
                sample.id(),
                sample.menu(),
                sample.texts(),
                sample.resources(),
                Optional.empty(),
                possible::get,
                sample.run()));
        var frame = shell.open();
        frame.menuItem("menu.sample").requireDisabled();
        possible.set(true);
        GuiActionRunner.execute(() -> shell.get(Commands.class).refresh());
        frame.menuItem("menu.sample").requireEnabled();
    }

    @Test
    void shortcutsAreListed() {
        var frame = shell.open();
        frame.menuItem("menu.frame.shortcuts").click();
        var dialog = WindowFinder.findDialog("dialog.shortcuts").using(shell.robot);
        var lines = shell.robot.finder().findAll(dialog.target(), component -> component instanceof JLabel).stream()
                .map(label -> ((JLabel) label).getText())
                .toList();
        assertThat(lines).as("each once").doesNotHaveDuplicates().contains("Settings", "F6", "Escape");
        dialog.button("dialog.close").click();
        frame.menuItem("menu.frame.about").click();
        var about = WindowFinder.findDialog("dialog.about").using(shell.robot);
        assertThat(about.label("about.version").text()).startsWith("Version ");
        assertThat(about.textBox("about.support").text()).startsWith("Help: ");
        assertThat(about.tabbedPane("about.licences").tabTitles())
                .startsWith("Licence", "Used libraries")
                .contains("Apache License 2.0", "Bouncy Castle");
        about.button("dialog.close").click();
    }

    @Test
    void aPluginThatFailedIsNamedAndTheSettingsListAll() {
        shell.plugins.add(new PluginState("certificates", "Zertifikate", PluginState.State.STARTED, ""));
        shell.plugins.add(new PluginState("broken", PluginState.State.FAILED, "It lacks a part."));
        shell.plugins.add(new PluginState("unwanted", PluginState.State.SWITCHED_OFF, "Set by Clinic."));
        var frame = shell.open();
        assertThat(frame.textBox("plugins.banner.text").text())
                .isEqualTo("The plugin «broken» could not start: It lacks a part.");
        frame.button("plugins.banner.details").click();
        soon(() -> assertThat(frame.textBox("settings.plugin.unwanted").text())
                .isEqualTo("unwanted: switched off. Set by Clinic."));
        assertThat(frame.textBox("settings.plugin.certificates").text()).isEqualTo("Zertifikate: running");
        var banner = frame.textBox("plugins.banner.text").target();
        frame.button("plugins.banner.dismiss").click();
        await().until(() -> !banner.isShowing());
    }

    @Test
    void aNoticeOffersItsActionOnce() {
        var undone = new ArrayList<String>();
        var frame = shell.open();
        GuiActionRunner.execute(() -> shell.get(Notices.class)
                .show(new Notices.Notice(
                        "anna was deleted", Optional.of(new Notices.Action("Undo", () -> undone.add("undone"))))));
        assertThat(frame.textBox("notice.text").text()).isEqualTo("anna was deleted");
        frame.button("notice.action").click();
        await().until(() -> !undone.isEmpty());
        assertThat(frame.panel("notices").target().getComponents()).isEmpty();
    }

    @Test
    void aNoticeIsReachedAndTakenAwayWithKeysAndCoversNothing() {
        var frame = shell.open();
        var table = frame.table("table.alpha").target().getParent();
        GuiActionRunner.execute(() -> {
            // They stay, however slow this machine is.
            shell.get(NoticeArea.class).unseen();
            var notices = shell.get(Notices.class);
            notices.show(Notices.Notice.of("saved"));
            notices.show(new Notices.Notice("deleted", Optional.of(new Notices.Action("Undo", () -> {}))));
        });
        var area = frame.panel("notices").target();
        soon(() -> assertThat(onScreen(area).intersects(onScreen(table))).isFalse());
        assertThat(area.getComponentCount()).isEqualTo(2);
        // From the list of pages to the page, to the newest notice, and back.
        for (var stop : List.of("table.alpha", "notice.action", "navigation", "table.alpha")) {
            shell.robot.pressAndReleaseKey(KeyEvent.VK_F6);
            soon(() -> assertThat(focused()).isEqualTo(stop));
        }
        shell.robot.pressAndReleaseKey(KeyEvent.VK_ESCAPE);
        soon(() -> assertThat(frame.textBox("notice.text").text()).isEqualTo("saved"));
        shell.robot.pressAndReleaseKey(KeyEvent.VK_F6);
        soon(() -> assertThat(focused()).isEqualTo("notice.dismiss"));
        shell.robot.pressAndReleaseKey(KeyEvent.VK_SPACE);
        soon(() -> assertThat(focused()).isEqualTo("table.alpha"));
        assertThat(area.getComponentCount()).isZero();
        assertThat(area.getHeight()).isZero();
    }

    private static Rectangle onScreen(Component part) {
        return GuiActionRunner.execute(() -> new Rectangle(part.getLocationOnScreen(), part.getSize()));
    }

    private static @Nullable String focused() {
        return GuiActionRunner.execute(() -> Optional.ofNullable(
                        KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner())
                .map(Component::getName)
                .orElse(null));
    }

    @Test
    void whoLeavesAPageByAButtonOfItComesIntoTheNext() {
        var frame = shell.open();
        shell.robot.pressAndReleaseKey(KeyEvent.VK_F6);
        soon(() -> assertThat(focused()).isEqualTo("table.alpha"));
        GuiActionRunner.execute(() -> shell.get(Navigation.class).open("beta"));
        soon(() -> assertThat(focused()).isEqualTo("table.beta"));
        frame.label("content.beta").requireVisible();
    }

    @Test
    void controlAndCommaOpenTheSettings() {
        var frame = shell.open();
        shell.robot.pressKey(KeyEvent.VK_CONTROL);
        shell.robot.pressAndReleaseKey(KeyEvent.VK_COMMA);
        shell.robot.releaseKey(KeyEvent.VK_CONTROL);
        soon(() -> frame.comboBox("window.theme").requireVisible());
    }

    @Test
    void workThatTakesLongShowsProgressAndCanBeCancelled() {
        var frame = shell.open();
        var told = new ArrayList<Object>();
        var go = new CountDownLatch(1);
        shell.get(Tasks.class)
                .run(
                        "Importing anna.p12",
                        progress -> {
                            progress.at(1, 2);
                            go.await();
                            progress.stopIfCancelled();
                            return "done";
                        },
                        told::add,
                        told::add);
        soon(() -> frame.label("task.title").requireText("Importing anna.p12"));
        frame.progressBar("task.progress").requireValue(500);
        frame.button("task.cancel").click();
        soon(() -> frame.button("task.cancel").requireDisabled());
        frame.label("task.title").requireText("Importing anna.p12 – stopping…");
        go.countDown();
        await().until(() -> frame.panel("tasks").target().getComponentCount() == 0);
        assertThat(told).singleElement().isInstanceOf(CancellationException.class);
    }

    @Test
    void theProfileCanBeUnlockedFromItsMenu() {
        shell.database.lockedWith("secret");
        var frame = shell.open();
        frame.label("profile.standing").requireText("Own profile · locked");
        frame.button("profile.switcher").click();
        frame.menuItem("profile.unlock").click();
        var dialog = WindowFinder.findDialog("dialog.password").using(shell.robot);
        dialog.textBox("password.field").enterText("secret");
        dialog.button("password.go").click();
        soon(() -> frame.label("profile.standing").requireText("Own profile · unlocked"));
        assertThat(shell.database.protection()).isEqualTo(Protection.UNLOCKED);
    }

    @Test
    void anotherProfileCanBeChosen() {
        var frame = shell.open();
        frame.button("profile.switcher").click();
        frame.menuItem("profile.choose.1").click();
        soon(() -> frame.label("profile.name").requireText("default-esr"));
        frame.label("profile.standing").requireText("Thunderbird · no password");
    }

    @Test
    void aProfilesNameIsNeverReadAsHtml() {
        shell.profiles.add("<html><b>bold\u202E", Path.of("/thunderbird/bold"));
        var frame = shell.open();
        frame.button("profile.switcher").click();
        var entry = frame.menuItem("profile.choose.2");
        assertThat(entry.target().getText()).isEqualTo("<html><b>bold\\u{202E} · Thunderbird");
        assertThat(entry.target().getClientProperty(BasicHTML.propertyKey)).isNull();
        entry.click();
        soon(() -> frame.label("profile.name").requireText("<html><b>bold\\u{202E}"));
        assertThat(frame.label("profile.name").target().getClientProperty(BasicHTML.propertyKey))
                .isNull();
    }

    @Test
    void placeAndPageAreRemembered() {
        var settings = shell.settings;
        var frame = shell.open();
        var bounds = new Rectangle(60, 70, 820, 560);
        GuiActionRunner.execute(() -> frame.target().setBounds(bounds));
        frame.list("navigation").selectItem(1);
        await().until(() -> frame.target().getSize().equals(bounds.getSize()));
        frame.close();
        await().until(() -> !frame.target().isDisplayable());
        assertThat(settings.value(WindowMemory.PAGE)).isEqualTo("beta");
        var second = again(settings).open();
        second.label("content.beta").requireVisible();
        assertThat(second.target().getSize()).isEqualTo(bounds.getSize());
    }

    @Test
    void closingAsksWhileWorkRunsAndWaitsForIt() {
        var frame = shell.open();
        var go = new CountDownLatch(1);
        var told = new ArrayList<Object>();
        shell.get(Tasks.class)
                .run(
                        "Writing a backup",
                        progress -> {
                            progress.pointOfNoReturn();
                            go.await();
                            return "written";
                        },
                        told::add,
                        told::add);
        soon(() -> frame.label("task.title").requireVisible());
        frame.close();
        WindowFinder.findDialog("dialog.confirm")
                .using(shell.robot)
                .button("dialog.go")
                .click();
        assertThat(frame.target().isDisplayable()).isTrue();
        go.countDown();
        await().until(() -> !frame.target().isDisplayable());
        assertThat(told).isEqualTo(List.of("written"));
    }
}
