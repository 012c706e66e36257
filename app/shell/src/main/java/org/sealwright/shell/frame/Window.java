package org.sealwright.shell.frame;

import com.formdev.flatlaf.extras.FlatDesktop;
import com.formdev.flatlaf.util.SystemInfo;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.awt.BorderLayout;
import java.awt.Graphics;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;
import org.sealwright.plugin.ui.Page;
import org.sealwright.shell.dialogs.Owner;
import org.sealwright.shell.dialogs.Surprises;
import org.sealwright.shell.help.Help;
import org.sealwright.shell.look.Brand;
import org.sealwright.shell.settings.SettingsPage;

/// The program's window. All calls on the event thread, after [org.sealwright.shell.look.Look#install()].
///
/// The launcher calls [#showFrame()] as early as it can, loads the plugins, and then calls [#fill]; or [#open] for
/// both. What needs files is read after the first paint.
public final class Window {
    private final Provider<FrameParts> makeParts;
    private final MainMenu menu;
    private final SettingsPage settings;
    private final WindowMemory memory;
    private final Closing closing;
    private final DropZone drops;
    private final AfterFirstPaint afterFirstPaint;
    private final Startup startup;
    private final List<Runnable> onFirstPaint = new ArrayList<>();
    private final List<Runnable> onClosed = new ArrayList<>();
    private @Nullable JFrame frame;
    private @Nullable FrameParts parts;

    /// Whom the frame has to be made known to.
    public record Startup(
            Brand brand,
            Owner owner,
            Help help,
            Surprises surprises,
            PageNavigation navigation,
            ContributedActions actions,
            ContributedReminders reminders,
            ContributedFindingActions findingActions,
            ContributedSteps steps) {
        @Inject
        public Startup {}
    }

    @Inject
    public Window(
            Provider<FrameParts> makeParts,
            MainMenu menu,
            SettingsPage settings,
            WindowMemory memory,
            Closing closing,
            DropZone drops,
            AfterFirstPaint afterFirstPaint,
            Startup startup) {
        this.makeParts = makeParts;
        this.menu = menu;
        this.settings = settings;
        this.memory = memory;
        this.closing = closing;
        this.drops = drops;
        this.afterFirstPaint = afterFirstPaint;
        this.startup = startup;
    }

    /// [#showFrame()] and [#fill] in one.
    public void open(WindowContents contents) {
        showFrame();
        fill(contents);
    }

    /// Shows the frame with nothing in it but its own parts.
    public void showFrame() {
        var made = new JFrame(startup.brand().name());
        var inside = makeParts.get();
        frame = made;
        parts = inside;
        startup.surprises().listen();
        startup.owner().is(made);
        startup.owner().helpedBy(startup.help());
        made.setName("window");
        made.setIconImage(FirstIcon.make());
        made.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        made.setContentPane(new FirstPaint(inside.content()));
        drops.over(made);
        made.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close(made);
            }

            @Override
            public void windowClosed(WindowEvent event) {
                onClosed.forEach(Runnable::run);
            }
        });
        memory.restore(made);
        made.setVisible(true);
    }

    /// Fills it with what the plugins add.
    public void fill(WindowContents contents) {
        var shown = Objects.requireNonNull(frame, "showFrame() comes first");
        var inside = Objects.requireNonNull(parts, "showFrame() comes first");
        var pages = inside.pages();
        var all = new ArrayList<>(contents.pages());
        all.add(settings.with(contents.settings(), contents.plugins()));
        drops.to(contents.receivers());
        startup.actions().are(contents.actions(), contents.authorities());
        startup.reminders().are(contents.reminders());
        startup.findingActions().are(contents.findingActions());
        startup.steps().are(contents.steps());
        startup.navigation().through(pages);
        pages.fill(all, memory.page());
        Runnable showSettings = () -> pages.byId(SettingsPage.ID).ifPresent(pages::select);
        inside.banner().show(contents.plugins(), showSettings);
        menu.fill(
                shown,
                contents.commands(),
                pages.all(),
                new MainMenu.Actions(pages::select, pages::shown, showSettings, () -> close(shown)));
        pages.settle();
        new WindowKeys(pages, inside.notices()).of(shown);
        if (SystemInfo.isMacOS) {
            answerApplicationMenu(showSettings, shown);
        }
    }

    /// About, Preferences and Quit stand in the system's own menu on macOS. Elsewhere the mere question whether they do
    /// loads GTK and all that hangs on it, on the event thread and before the window has content.
    private void answerApplicationMenu(Runnable showSettings, JFrame shown) {
        FlatDesktop.setAboutHandler(menu::showAbout);
        FlatDesktop.setPreferencesHandler(showSettings);
        FlatDesktop.setQuitHandler(response -> {
            // Closing asks first and goes on by itself; the system must not pull the carpet away meanwhile.
            response.cancelQuit();
            close(shown);
        });
    }

    /// Hands files, for example those given at start, to the plugin that takes them.
    public void receive(List<Path> files) {
        drops.receive(files);
    }

    /// Runs once, right after the frame was painted for the first time. Call before [#showFrame()].
    public void onFirstPaint(Runnable listener) {
        onFirstPaint.add(listener);
    }

    /// Runs when the window is gone and all its work has ended.
    public void onClosed(Runnable listener) {
        onClosed.add(listener);
    }

    private void close(JFrame shown) {
        var page = Optional.ofNullable(parts).flatMap(inside -> inside.pages().shown());
        closing.close(shown, page.map(Page::id).orElse(""));
    }

    private void painted() {
        onFirstPaint.forEach(Runnable::run);
        var shown = frame;
        if (shown != null) {
            afterFirstPaint.begin(shown);
        }
    }

    /// The content, which notices when it was painted for the first time.
    private final class FirstPaint extends JPanel {
        private boolean painted;

        FirstPaint(JComponent content) {
            super(new BorderLayout());
            add(content);
        }

        @Override
        public void paint(Graphics graphics) {
            super.paint(graphics);
            if (!painted) {
                painted = true;
                SwingUtilities.invokeLater(Window.this::painted);
            }
        }
    }
}
