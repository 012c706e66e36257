package org.sealwright.shell;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.formdev.flatlaf.FlatSystemProperties;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.awt.BorderLayout;
import java.awt.GraphicsEnvironment;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.exception.ComponentLookupException;
import org.assertj.swing.fixture.FrameFixture;
import org.awaitility.core.ThrowingRunnable;
import org.sealwright.core.network.Fetcher;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.settings.Settings;
import org.sealwright.plugin.PluginState;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.FilesReceiver;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.Page;
import org.sealwright.plugin.ui.PageView;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.shell.dialogs.Owner;
import org.sealwright.shell.frame.Window;
import org.sealwright.shell.frame.WindowContents;
import org.sealwright.shell.look.Look;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakeFetcher;
import org.sealwright.testkit.FakeProfile;
import org.sealwright.testkit.FakeSettings;

/// The real window with fakes behind it, driven by a robot. Skips the test where there is no display, unless the
/// build machine promised one (`CI=true`).
public final class ShellUnderTest implements AutoCloseable {
    public final FakeSettings settings;
    public final FakeDatabase database = new FakeDatabase();
    public final FakeProfile profile = new FakeProfile(database);
    public final FakeProfiles profiles = new FakeProfiles();
    public final List<Command> commands = new ArrayList<>();
    public final List<SettingsGroup> groups = new ArrayList<>();
    public final List<FilesReceiver> receivers = new ArrayList<>();
    public final List<FindingAction> findingActions = new ArrayList<>();
    public final List<PathStep> steps = new ArrayList<>();
    public final List<PluginState> plugins = new ArrayList<>();
    public final List<Page> pages = new ArrayList<>();
    public final Robot robot;
    public final Injector injector;
    private final Texts.Language language;
    private final AtomicReference<FrameFixture> frame = new AtomicReference<>();

    private ShellUnderTest(FakeSettings settings, Locale locale) {
        assumeFalse(
                GraphicsEnvironment.isHeadless() && !"true".equals(System.getenv("CI")),
                "this test needs a display; run ./test, which starts one");
        FailOnThreadViolationRepaintManager.install();
        this.settings = settings;
        language = new Texts.Language(locale);
        robot = BasicRobot.robotWithNewAwtHierarchy();
        injector = Guice.createInjector(Stage.DEVELOPMENT, new ShellModule(), new Surroundings());
        pages.add(page("alpha", 10));
        pages.add(page("beta", 20));
    }

    public static ShellUnderTest inEnglish() {
        return new ShellUnderTest(new FakeSettings(), Locale.ENGLISH);
    }

    public static ShellUnderTest with(FakeSettings settings, Locale locale) {
        return new ShellUnderTest(settings, locale);
    }

    /// What the launcher brings, as strict as it.
    private final class Surroundings extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
            bind(Settings.class).toInstance(settings);
            bind(CurrentProfile.class).toInstance(profile);
            bind(Profiles.class).toInstance(profiles);
            bind(Texts.Language.class).toInstance(language);
            bind(Fetcher.class).toInstance(new FakeFetcher());
            bind(Clock.class).toInstance(Clock.systemUTC());
        }
    }

    /// A page with a table and a field, whose texts are in this package's test bundle.
    public Page page(String id, int order) {
        return new Page(id, order, Texts.beside(ShellUnderTest.class, language), ShellUnderTest.class, () -> view(id));
    }

    private static PageView view(String id) {
        var panel = new JPanel(new BorderLayout());
        var title = new JLabel("page " + id);
        title.setName("content." + id);
        panel.add(title, BorderLayout.NORTH);
        var table = new JTable(20, 3);
        table.setName("table." + id);
        panel.add(new JScrollPane(table));
        panel.add(new JTextField(), BorderLayout.SOUTH);
        return () -> panel;
    }

    public Command command(String id, Command.Menu menu, Runnable run) {
        return new Command(
                id,
                menu,
                Texts.beside(ShellUnderTest.class, language),
                ShellUnderTest.class,
                Optional.empty(),
                () -> true,
                run);
    }

    /// Opens it, and waits until it is shown and the profile was read.
    public FrameFixture open() {
        GuiActionRunner.execute(() -> {
            injector.getInstance(Look.class).install();
            injector.getInstance(Window.class)
                    .open(new WindowContents(
                            pages,
                            commands,
                            List.of(),
                            List.of(),
                            findingActions,
                            steps,
                            groups,
                            receivers,
                            List.of(),
                            plugins));
        });
        var fixture = new FrameFixture(robot, shownFrame());
        frame.set(fixture);
        var switcher = fixture.label("profile.name");
        await().until(() -> switcher.text().equals("Sealwright"));
        return fixture;
    }

    public JFrame shownFrame() {
        return GuiActionRunner.execute(
                () -> injector.getInstance(Owner.class).frame().orElseThrow());
    }

    /// Waits until an assertion holds; a component that is not there yet is waited for, too.
    public static void soon(ThrowingRunnable assertion) {
        await().ignoreException(ComponentLookupException.class).untilAsserted(assertion);
    }

    public <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    @Override
    public void close() {
        robot.cleanUp();
        System.clearProperty(FlatSystemProperties.UI_SCALE);
    }
}
