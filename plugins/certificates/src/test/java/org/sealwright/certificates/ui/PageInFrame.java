package org.sealwright.certificates.ui;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.util.Locale;
import javax.swing.JFrame;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.sealwright.kit.ui.RemindersPanel;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.SharedData;
import org.sealwright.testkit.ui.FakeCommands;

/// The page alone in a frame, in the brand's look.
final class PageInFrame implements AutoCloseable {
    final WindowParts parts;
    final CertificatesCommands commands;
    final CertificatesPage page;
    final FrameFixture window;

    private PageInFrame(WindowParts parts, Robot robot) {
        this.parts = parts;
        commands = new CertificatesCommands(parts.words, parts.presenter, parts.actions, new SystemClipboard());
        page = new CertificatesPage(
                parts.presenter,
                parts.actions,
                commands,
                new FakeCommands(),
                new CertificatesPage.OfOthers(
                        () -> parts.offered,
                        new RemindersPanel(
                                () -> parts.reminders,
                                new SameThreadTasks(),
                                Runnable::run,
                                new Texts.Language(Locale.US)),
                        parts.memory),
                parts.dialogs,
                parts.words,
                new ExpiryWords(parts.words, parts.here.clock));
        var frame = new JFrame("certificates");
        frame.setContentPane(page.component());
        window = new FrameFixture(robot, frame);
    }

    /// @param parts made before, so that the profile can be filled first
    static PageInFrame open(WindowParts parts) {
        // A robot takes no notice of what was there before it, so it comes first. Without the screen lock: a test that
        // fails before it closes its page must not make the next one wait for ever.
        var robot = BasicRobot.robotWithNewAwtHierarchyWithoutScreenLock();
        var made = GuiActionRunner.execute(() -> {
            var opened = new PageInFrame(parts, robot);
            opened.page.entered();
            return opened;
        });
        made.window.show(new Dimension(1100, 700));
        return made;
    }

    static WindowParts parts(FakePrompt prompt) {
        return new WindowParts(new SameThreadTasks(), Runnable::run, prompt, Locale.US, true);
    }

    /// Skips where there is no display, which CI does not let pass; installs what finds Swing calls off its thread.
    static void needsDisplay() {
        if (GraphicsEnvironment.isHeadless()) {
            SharedData.absent("there is no display");
        }
        GuiActionRunner.execute(() -> {
            FlatLaf.registerCustomDefaultsSource("org.sealwright.branding.theme");
            return FlatLightLaf.setup();
        });
        FailOnThreadViolationRepaintManager.install();
    }

    @Override
    public void close() {
        window.cleanUp();
    }
}
