package org.sealwright.shell.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.shell.ShellUnderTest.soon;

import java.awt.event.KeyEvent;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.shell.ShellUnderTest;
import org.sealwright.testkit.FakeSettings;

class HelpTest {
    private ShellUnderTest shell = ShellUnderTest.inEnglish();

    @AfterEach
    void close() {
        shell.close();
    }

    private FrameFixture help() {
        return WindowFinder.findFrame("help").using(shell.robot);
    }

    /// The topic in front, once it is this one.
    private void shows(String title) {
        var text = (TopicPane) help().textBox("help.text").target();
        await().until(() -> GuiActionRunner.execute(() ->
                text.isShowing() && text.topic().map(Topic::title).orElse("").equals(title)));
    }

    @Test
    void f1OpensTheTopicOfThePageInFront() {
        var frame = shell.open();
        frame.list("navigation").selectItem(2).pressAndReleaseKeys(KeyEvent.VK_F1);
        shows("Settings, and for administrators");
        var help = help();
        help.list("help.topics").pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        await().until(() -> !GuiActionRunner.execute(() -> help.target().isShowing()));
    }

    @Test
    void aPageTheGuideDoesNotKnowBringsItsOwnTopic() {
        shell.open().menuItem("menu.frame.help").click();
        shows("Alpha in words");
        assertThat(help().textBox("help.text").text()).contains("What the page <i>alpha</i> is for.");
    }

    @Test
    void inGermanTheGuideIsGerman() {
        shell.close();
        shell = ShellUnderTest.with(new FakeSettings(), Locale.GERMAN);
        shell.open().list("navigation").selectItem(2).pressAndReleaseKeys(KeyEvent.VK_F1);
        shows("Einstellungen, und für die Verwaltung");
    }

    @Test
    void inADialogTheQuestionMarkOpensItsTopicAndTheGuideCanBeReadBesideIt() {
        shell.open();
        var dialogs = shell.get(Dialogs.class);
        var shown = CompletableFuture.runAsync(
                () -> dialogs.show("dialog.backup.create", "Back up", new JLabel("fields")),
                SwingUtilities::invokeLater);
        var dialog = WindowFinder.findDialog("dialog.backup.create").using(shell.robot);
        dialog.button("dialog.help").click();
        shows("Back up and restore");
        help().list("help.topics").selectItem("Passwords");
        shows("Passwords");
        assertThat(shown).isNotDone();
        // The guide may lie over its button.
        dialog.close();
        await().until(shown::isDone);
    }

    @Test
    void aDialogWithoutATopicHasNoQuestionMarkAndF1IsAboutThePageBehindIt() {
        shell.open();
        var dialogs = shell.get(Dialogs.class);
        var shown = CompletableFuture.runAsync(
                () -> dialogs.show("dialog.other", "Other", new JLabel("fields")), SwingUtilities::invokeLater);
        var dialog = WindowFinder.findDialog("dialog.other").using(shell.robot);
        assertThat(GuiActionRunner.execute(
                        () -> shell.robot.finder().findAll(each -> "dialog.help".equals(each.getName()))))
                .isEmpty();
        dialog.button("dialog.close").pressAndReleaseKeys(KeyEvent.VK_F1);
        shows("Alpha in words");
        // The guide may lie over its button.
        dialog.close();
        await().until(shown::isDone);
    }

    @Test
    void aSearchLeavesTheTopicsInWhichAllWordsStand() {
        shell.open().menuItem("menu.frame.help").click();
        shows("Alpha in words");
        var search = help().textBox("help.search").target();
        GuiActionRunner.execute(() -> search.setText("USB Stick"));
        var topics = help().list("help.topics");
        soon(() -> assertThat(topics.contents()).hasSize(1));
        shows("Back up and restore");
        GuiActionRunner.execute(() -> search.setText("qwertzuiop"));
        soon(() -> assertThat(topics.contents()).isEmpty());
        GuiActionRunner.execute(() -> search.setText(""));
        soon(() -> assertThat(topics.contents()).hasSizeGreaterThan(10));
    }
}
