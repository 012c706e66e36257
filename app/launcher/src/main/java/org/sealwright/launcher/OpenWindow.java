package org.sealwright.launcher;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.awt.AWTError;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Toolkit;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.plugin.CertificateNote;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.AuthoritiesReceiver;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.FilesReceiver;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.plugin.ui.Page;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.Reminder;
import org.sealwright.shell.ShellModule;
import org.sealwright.shell.frame.Window;
import org.sealwright.shell.frame.WindowContents;
import org.sealwright.shell.look.Look;
import org.sealwright.shell.settings.OwnSettings;
import org.sealwright.shell.updates.UpdateNotice;
import org.sealwright.store.database.ChosenProfile;
import org.sealwright.store.database.StartProfile;

/// Opens the window: the frame first, then the plugins while it is being painted, then the files that were named.
final class OpenWindow {
    private static final Key<Set<Page>> PAGES = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<Command>> COMMANDS = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<CertificateAction>> ACTIONS = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<Reminder>> REMINDERS = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<FindingSource>> SOURCES = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<FindingAction>> FINDING_ACTIONS = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<PathStep>> STEPS = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<CertificateNote>> NOTES = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<SettingsGroup>> SETTINGS = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<FilesReceiver>> RECEIVERS = Key.get(new TypeLiteral<>() {});
    private static final Key<Set<AuthoritiesReceiver>> AUTHORITIES = Key.get(new TypeLiteral<>() {});
    /// Exit code when no window can open.
    private static final int NO_WINDOW = 1;

    /// What one plugin adds; all of it is made before the plugin counts as started.
    private record Contribution(
            Set<Page> pages,
            Set<Command> commands,
            Set<CertificateAction> actions,
            Set<Reminder> reminders,
            Supplier<Set<FindingSource>> sources,
            Set<FindingAction> findingActions,
            Set<PathStep> steps,
            Set<CertificateNote> notes,
            Set<SettingsGroup> settings,
            Set<FilesReceiver> receivers,
            Set<AuthoritiesReceiver> authorities) {}

    private final Start.OfWindow start;
    private final Ground ground;
    private final LoadedPlugins loaded = new LoadedPlugins();
    private final LoadedFindings findings = new LoadedFindings();

    private OpenWindow(Start.OfWindow start, Ground ground) {
        this.start = start;
        this.ground = ground;
    }

    static void run(Start.OfWindow start) {
        Look.beforeAwt();
        warmUp();
        var ground = Ground.find();
        try {
            if (GraphicsEnvironment.isHeadless()) {
                throw new HeadlessException();
            }
            // Connects to the display, so that a wrong one is told of before anything else happens.
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
            new OpenWindow(start, ground).open();
        } catch (HeadlessException | AWTError e) {
            noDisplay(ground, e);
        }
    }

    /// The event thread makes look and frame while this thread wires house and plugins.
    private void open() {
        var look = Look.of(ground.settings());
        var looks = CompletableFuture.runAsync(look::install, EventQueue::invokeLater);
        var house = Guice.createInjector(
                PluginLoader.strict(),
                new HouseModule(ground, loaded, findings, startProfile(), EventQueue::isDispatchThread),
                new ShellModule(look));
        var framed = CompletableFuture.supplyAsync(() -> frame(house), EventQueue::invokeLater);
        looks.join();
        var contents = plugins(house);
        onEventThread(() -> {
            framed.join().fill(contents);
            var notices = house.getInstance(Notices.class);
            ground.troubles().forEach(trouble -> notices.show(Notices.Notice.of(trouble)));
            ground.refusedValues(() -> Stream.concat(
                                    OwnSettings.in(ground.language()).stream(), contents.settings().stream())
                            .toList())
                    .forEach(trouble -> notices.show(Notices.Notice.of(trouble)));
            ground.otherFolder().ifPresent(problem -> notices.show(Notices.Notice.of(ground.told(problem))));
            ground.onAuditTrouble(trouble -> EventQueue.invokeLater(() -> notices.show(Notices.Notice.of(trouble))));
            giveFiles(contents);
            house.getInstance(UpdateNotice.class).lookLater();
            return true;
        });
    }

    private static Window frame(Injector house) {
        var made = house.getInstance(Window.class);
        made.onClosed(house.getInstance(ChosenProfile.class)::close);
        made.showFrame();
        return made;
    }

    /// Connects to the display and reads its fonts while policy and settings are read. A display that cannot be
    /// reached is told of by who asks next.
    private static void warmUp() {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            try {
                if (!GraphicsEnvironment.isHeadless()) {
                    Toolkit.getDefaultToolkit().getScreenSize();
                    new Font(Font.DIALOG, Font.PLAIN, 12).getFamily();
                }
            } catch (HeadlessException | AWTError e) {
                System.getLogger(OpenWindow.class.getName()).log(System.Logger.Level.DEBUG, "no display to warm up", e);
            }
        });
    }

    private StartProfile startProfile() {
        return start.profile()
                .<StartProfile>map(folder -> new StartProfile.At(folder.toAbsolutePath()))
                .orElseGet(StartProfile.LastChosen::new);
    }

    private WindowContents plugins(Injector house) {
        var pages = new ArrayList<Page>();
        var commands = new ArrayList<Command>();
        var actions = new ArrayList<CertificateAction>();
        var reminders = new ArrayList<Reminder>();
        var findingActions = new ArrayList<FindingAction>();
        var steps = new ArrayList<PathStep>();
        var notes = new ArrayList<Supplier<Set<CertificateNote>>>();
        var settings = new ArrayList<SettingsGroup>();
        var receivers = new ArrayList<FilesReceiver>();
        var authorities = new ArrayList<AuthoritiesReceiver>();
        ground.pluginLoader(loaded)
                .load(
                        house,
                        plugin -> List.of(
                                plugin.useCases(),
                                plugin.window(),
                                new ContributionPoints(),
                                new WindowContributionPoints()),
                        injector -> new Contribution(
                                injector.getInstance(PAGES),
                                injector.getInstance(COMMANDS),
                                injector.getInstance(ACTIONS),
                                injector.getInstance(REMINDERS),
                                injector.getProvider(SOURCES)::get,
                                injector.getInstance(FINDING_ACTIONS),
                                injector.getInstance(STEPS),
                                injector.getInstance(NOTES),
                                injector.getInstance(SETTINGS),
                                injector.getInstance(RECEIVERS),
                                injector.getInstance(AUTHORITIES)))
                .forEach(contribution -> {
                    pages.addAll(contribution.pages());
                    commands.addAll(contribution.commands());
                    actions.addAll(contribution.actions());
                    reminders.addAll(contribution.reminders());
                    findings.add(contribution.sources());
                    findingActions.addAll(contribution.findingActions());
                    steps.addAll(contribution.steps());
                    notes.add(contribution::notes);
                    settings.addAll(contribution.settings());
                    receivers.addAll(contribution.receivers());
                    authorities.addAll(contribution.authorities());
                });
        house.getInstance(ContributedNotes.class).are(notes);
        return new WindowContents(
                pages,
                commands,
                actions,
                reminders,
                findingActions,
                steps,
                settings,
                receivers,
                authorities,
                loaded.states());
    }

    private void giveFiles(WindowContents contents) {
        if (!start.files().isEmpty()) {
            contents.receivers().stream().findFirst().ifPresent(receiver -> receiver.receive(start.files()));
        }
    }

    /// Runs on the event thread and waits; what it throws comes out here.
    private static <T> T onEventThread(Supplier<T> work) {
        var result = new Object() {
            @Nullable
            T value;
        };
        try {
            EventQueue.invokeAndWait(() -> result.value = work.get());
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the window opens", e);
        }
        return Objects.requireNonNull(result.value);
    }

    private static void noDisplay(Ground ground, Throwable reason) {
        var texts = Texts.beside(OpenWindow.class, ground.language());
        var display = Objects.requireNonNullElse(System.getenv("DISPLAY"), "");
        System.err.println(texts.get("start.noDisplay", display.isEmpty() ? "DISPLAY" : "DISPLAY=" + display));
        System.err.println(texts.get("start.noDisplay.hint"));
        System.getLogger(OpenWindow.class.getName()).log(System.Logger.Level.DEBUG, "no display", reason);
        System.exit(NO_WINDOW);
    }
}
