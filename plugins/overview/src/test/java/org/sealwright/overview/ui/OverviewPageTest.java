package org.sealwright.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;
import javax.swing.plaf.basic.BasicHTML;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileState;
import org.sealwright.core.settings.Setting;
import org.sealwright.overview.Office;
import org.sealwright.overview.ui.path.PathForTests;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.FindingActions;
import org.sealwright.testkit.FakeAccounts;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.SharedData;
import org.sealwright.testkit.ui.FakeDialogs;
import org.sealwright.testkit.ui.FakeNavigation;

class OverviewPageTest {
    private static final String ANNA = "anna@clinic.example";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Office office = new Office();
    private final Office.Source source = new Office.Source("Backups");
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<Finding> pressed = new ArrayList<>();
    private Runnable ended = () -> {};
    private final FakeNavigation navigation = new FakeNavigation();
    private final Robot robot = BasicRobot.robotWithNewAwtHierarchyWithoutScreenLock();
    private FrameFixture window = new FrameFixture(robot, GuiActionRunner.execute(() -> new JFrame("overview")));

    @BeforeAll
    static void display() {
        if (GraphicsEnvironment.isHeadless()) {
            SharedData.absent("there is no display");
        }
        look(false, 100);
        FailOnThreadViolationRepaintManager.install();
    }

    /// @param percent size of the text, and of all that is measured by it
    private static void look(boolean dark, int percent) {
        GuiActionRunner.execute(() -> {
            FlatLaf.registerCustomDefaultsSource("org.sealwright.branding.theme");
            UIManager.put("defaultFont", null);
            boolean plain = dark ? FlatDarkLaf.setup() : FlatLightLaf.setup();
            if (plain && percent != 100) {
                var usual = UIManager.getFont("defaultFont");
                UIManager.put("defaultFont", new FontUIResource(usual.deriveFont(usual.getSize2D() * percent / 100)));
                return dark ? FlatDarkLaf.setup() : FlatLightLaf.setup();
            }
            return plain;
        });
    }

    @AfterEach
    void close() {
        window.cleanUp();
        look(false, 100);
    }

    /// Goes on until the test ends it.
    private FindingActions underWay(FindingAction action) {
        return new FindingActions() {
            @Override
            public List<FindingAction> all() {
                return List.of(action);
            }

            @Override
            public void run(FindingAction chosen, Finding finding, Runnable whenEnded) {
                chosen.run().accept(finding);
                ended = whenEnded;
            }
        };
    }

    private void open(Locale locale) {
        var words = office.words(locale);
        var action = new FindingAction(
                "overview.get",
                10,
                Texts.beside(OverviewWords.class, new Texts.Language(locale)),
                Set.of("backup.missing", "password.missing"),
                pressed::add);
        GuiActionRunner.execute(() -> {
            var talk = new OverviewPresenter.Talk(new SameThreadTasks(), dialogs, Runnable::run);
            var thunderbird = new FoundThunderbird(office.offer, talk, words);
            var presenter = new OverviewPresenter(
                    office.survey,
                    office.snooze,
                    new OverviewPresenter.Sources(() -> List.of(source), underWay(action), thunderbird),
                    talk,
                    words);
            var ways = new Ways(
                    PathForTests.presenter(office, words),
                    PathForTests.arrivals(office, words),
                    navigation,
                    dialogs,
                    _ -> {},
                    words);
            var page = new OverviewPage(presenter, ways, thunderbird, new SnoozeMenu(dialogs, words), words);
            ((JFrame) window.target()).setContentPane((Container) page.component());
            page.entered();
        });
        window.show(new Dimension(900, 620));
    }

    private void seed() throws Problem {
        office.storeOwn(ANNA, true);
        office.accounts.with(FakeAccounts.identity("id1", ANNA), FakeAccounts.identity("id2", "praxis@clinic.example"));
        source.found.add(new Finding(
                "backup.missing",
                "x",
                Optional.of(ANNA),
                Urgency.SOON,
                "Der private Schlüssel ist nicht gesichert. <html><b>Fällt dieser Computer aus, ist an Sie"
                        + " verschlüsselte Mail nie wieder zu lesen.",
                Optional.empty()));
        source.found.add(Finding.general("password.missing", "x", Urgency.ADVICE, "Kein Hauptpasswort."));
    }

    @Test
    void anEmptyProfileBesideThunderbirdOffersItsCertificates() {
        var profile = new Profile(Profile.Kind.THUNDERBIRD, Path.of("/tb/x"), "<html>default", true);
        office.profiles.others(new ProfileState(profile, false, false, ProfileState.Format.SQL));
        open(Locale.UK);
        window.button("overview.thunderbird.use.0")
                .requireText("Use the certificates of Thunderbird – profile <html>default")
                .click();
        assertThat(office.profile.profile()).isEqualTo(profile);
        assertThat(window.robot()
                        .finder()
                        .findAll(c -> "overview.thunderbird.own".equals(c.getName()) && c.isShowing()))
                .isEmpty();
    }

    @Test
    void anEmptyProfileOffersBothWays() {
        open(Locale.UK);
        window.button("overview.empty.get").requireVisible().click();
        assertThat(navigation.opened).containsExactly("path");
        window.button("overview.empty.file").requireVisible();
    }

    @Test
    void aButtonIsOffWhileItsWorkRunsAndThenTheNextActionOfTheCardHasTheFocus() throws Problem {
        seed();
        source.found.add(new Finding(
                "password.missing", "y", Optional.of(ANNA), Urgency.ADVICE, "No password.", Optional.empty()));
        open(Locale.UK);
        window.button("overview.card.0.backup.missing.run").focus().click();
        await().atMost(PATIENCE).until(() -> focused().equals("overview.card.0"));
        window.button("overview.card.0.backup.missing.run").requireDisabled();
        window.button("overview.general.password.missing.run").requireDisabled();
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        assertThat(pressed).hasSize(1);
        source.found.removeIf(finding -> finding.kind().equals("backup.missing"));
        GuiActionRunner.execute(() -> ended.run());
        await().atMost(PATIENCE).until(() -> focused().equals("overview.card.0.password.missing.run"));
        window.button("overview.card.0.password.missing.run").requireEnabled();
    }

    @Test
    void aButtonWhoseWorkWasCancelledHasTheFocusAgain() throws Problem {
        seed();
        open(Locale.UK);
        window.button("overview.card.0.backup.missing.run").focus().click();
        await().atMost(PATIENCE).until(() -> focused().equals("overview.card.0"));
        GuiActionRunner.execute(() -> ended.run());
        await().atMost(PATIENCE).until(() -> focused().equals("overview.card.0.backup.missing.run"));
    }

    @Test
    void theCardItselfHasTheFocusWhenNothingIsLeftToDoOnIt() throws Problem {
        seed();
        open(Locale.UK);
        window.button("overview.card.0.backup.missing.run").focus().click();
        source.found.clear();
        GuiActionRunner.execute(() -> ended.run());
        await().atMost(PATIENCE).until(() -> focused().equals("overview.card.0"));
    }

    @Test
    void anAddressWithoutCertificateOffersBothWays() throws Problem {
        seed();
        open(Locale.UK);
        window.button("overview.card.1.file").requireVisible().requireText("From a file (.p12)…");
        window.button("overview.card.1.path").click();
        assertThat(navigation.opened).containsExactly("path");
        assertThat(shown("overview.card.0.file")).isEmpty();
    }

    private String focused() {
        return GuiActionRunner.execute(() -> Optional.ofNullable(((JFrame) window.target()).getMostRecentFocusOwner())
                .map(Component::getName)
                .orElse(""));
    }

    @Test
    void aFindingIsPutOffAndShownAgain() throws Problem {
        seed();
        open(Locale.UK);
        var name = "overview.card.0.backup.missing.snooze";
        window.button(name).click();
        window.menuItem("overview.snooze.week").click();
        await().atMost(PATIENCE).until(() -> shown(name).isEmpty());
        window.checkBox("overview.all").requireText("Show what is put off (1)").click();
        await().atMost(PATIENCE).until(() -> shown(name).isPresent());
        assertThat(window.textBox("overview.card.0.backup.missing.until").text())
                .isEqualTo("Put off until 29 November 2026");
        window.button(name).requireText("Show again").click();
        await().atMost(PATIENCE).until(() -> shown("overview.all").isEmpty());
    }

    @Test
    void whatTheOrganisationWantsDoneCannotBePutOffAndSaysWhoWantsIt() throws Problem {
        seed();
        office.settings
                .managed("organisation.name", "Example Clinic")
                .managed("organisation.contact", "it@clinic.example");
        source.found.add(Finding.general("sample.duty", "x", Urgency.URGENT, "No primary password.")
                .asDuty(Setting.flag("sample.required", true)));
        open(Locale.UK);
        window.button("overview.general.sample.duty.snooze").requireDisabled();
        window.label("overview.general.sample.duty.locked")
                .requireVisible()
                .requireText("Set by Example Clinic, it@clinic.example");
    }

    @Test
    void onlyADayToComeIsTaken() throws Problem {
        seed();
        dialogs.fillsForm(form -> GuiActionRunner.execute(() -> {
            var field = everything(form.content())
                    .filter(part -> "overview.snooze.day".equals(part.getName()))
                    .map(JTextField.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(field.getText()).isEqualTo("22/12/2026");
            assertThat(form.check().get()).isEmpty();
            field.setText("12/40/2026");
            assertThat(form.check().get().orElseThrow().sentence()).contains("Write it like 23/11/2026");
            field.setText("31/02/2027");
            assertThat(form.check().get()).isPresent();
            field.setText("22/11/2026");
            assertThat(form.check().get().orElseThrow().sentence()).startsWith("That day is not in the future");
            field.setText("23/11/2026");
        }));
        open(Locale.UK);
        window.button("overview.card.0.backup.missing.snooze").click();
        window.menuItem("overview.snooze.date").click();
        await().atMost(PATIENCE)
                .until(() -> office.snooze.now().until().toString().contains("2026-11-23"));
    }

    @Test
    void adviceCanBeLeftAsItIsForGood() {
        var menu = new SnoozeMenu(dialogs, office.words(Locale.UK));
        var chosen = new ArrayList<LocalDate>();
        var today = LocalDate.parse("2026-11-22");
        GuiActionRunner.execute(() -> {
            var advice = Finding.general("trust.broad", "x", Urgency.ADVICE, "Trusted for more.");
            var shown = menu.menu(advice, today, chosen::add);
            ((JMenuItem) shown.getComponent(shown.getComponentCount() - 1)).doClick();
            var pressing = Finding.general("backup.missing", "x", Urgency.SOON, "Not backed up.");
            assertThat(menu.menu(pressing, today, chosen::add).getComponentCount())
                    .isEqualTo(3);
        });
        assertThat(chosen).containsExactly(SnoozeMenu.FOR_EVER);
    }

    private Optional<Component> shown(String name) {
        return GuiActionRunner.execute(() -> everything(window.target())
                .filter(each -> name.equals(each.getName()) && each.isShowing())
                .findFirst());
    }

    private static Stream<Component> everything(Component root) {
        var inside = root instanceof Container container
                ? Stream.of(container.getComponents()).flatMap(OverviewPageTest::everything)
                : Stream.<Component>empty();
        return Stream.concat(Stream.of(root), inside);
    }

    @Test
    void everyControlHasANameAndHostileTextStaysText() throws Problem {
        seed();
        open(Locale.UK);
        var all = GuiActionRunner.execute(() -> everything(window.target()).toList());
        assertThat(all.stream().filter(AbstractButton.class::isInstance).map(AbstractButton.class::cast))
                .filteredOn(
                        button -> button.getText() != null && !button.getText().isEmpty())
                .isNotEmpty()
                .allSatisfy(button -> {
                    assertThat(button.getName()).startsWith("overview.");
                    assertThat(button.getToolTipText()).as(button.getName()).isNotBlank();
                    assertThat(button.getAccessibleContext().getAccessibleName())
                            .isNotBlank();
                });
        assertThat(all.stream()
                        .filter(JLabel.class::isInstance)
                        .filter(each -> ((JComponent) each).getClientProperty(BasicHTML.propertyKey) != null))
                .isEmpty();
    }

    /// Nothing is cut off in German with large letters in the dark: all buttons are within the window. A picture is
    /// kept in `target`.
    @Test
    void largeGermanTextFits() throws Exception {
        look(true, 200);
        seed();
        open(Locale.GERMANY);
        picture("overview-de-dark-200.png");
        var buttons = GuiActionRunner.execute(() -> everything(window.target())
                .filter(each -> each instanceof AbstractButton && each.isShowing() && each.getName() != null)
                .toList());
        assertThat(buttons).isNotEmpty().allSatisfy(button -> {
            var right = GuiActionRunner.execute(() -> SwingUtilities.convertPoint(
                            button, button.getWidth(), 0, ((JFrame) window.target()).getContentPane())
                    .x);
            assertThat(right).as(button.getName()).isLessThanOrEqualTo(900);
        });
    }

    private void picture(String name) throws Exception {
        robot.waitForIdle();
        var image = GuiActionRunner.execute(() -> {
            var target = window.target();
            var painted = new BufferedImage(target.getWidth(), target.getHeight(), BufferedImage.TYPE_INT_RGB);
            target.paint(painted.getGraphics());
            return painted;
        });
        var folder = Files.createDirectories(Path.of("target", "pictures"));
        ImageIO.write(image, "png", new File(folder.toFile(), name));
    }
}
