package org.sealwright.csr.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestField;
import org.sealwright.testkit.FakeAccounts;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.SameThreadTasks;

/// The form in a frame of its own, as high as it wants to be.
class NewRequestFormTest {
    private final Robot robot = BasicRobot.robotWithNewAwtHierarchyWithoutScreenLock();
    private WindowParts parts = new WindowParts(new SameThreadTasks(), new FakePrompt(), Locale.US, false);
    private @Nullable FrameFixture opened;
    private @Nullable NewRequestPresenter presenter;

    @BeforeAll
    static void display() {
        Display.needed();
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.cleanUp();
        }
        Display.look(false, 100);
    }

    private FrameFixture open(Answers begin) {
        var offer = parts.templates.offer();
        parts.accounts.with(FakeAccounts.identity("id1", "anna@example.org"));
        var choices = new NewRequestState.Choices(
                List.of("anna@example.org", "<html><b>office@example.org"),
                offer.templates(),
                Country.all(parts.words.texts().locale()));
        var made = new NewRequestPresenter(offer, parts.allowed, begin, parts.words);
        var frame = GuiActionRunner.execute(() -> {
            var one = new JFrame("form");
            one.setContentPane(new NewRequestForm(made, choices, parts.words));
            return one;
        });
        var window = new FrameFixture(robot, frame);
        window.show();
        presenter = made;
        opened = window;
        return window;
    }

    private NewRequestPresenter presenter() {
        return Objects.requireNonNull(presenter);
    }

    @Test
    void anOfferedAddressIsChosenAndAnotherCanBeTyped() {
        var window = open(Answers.none());
        window.comboBox("requests.new.address").selectItem(0);
        assertThat(presenter().answers().address()).isEqualTo("anna@example.org");
        window.comboBox("requests.new.address").replaceText("bob@example.org");
        assertThat(presenter().answers().address()).isEqualTo("bob@example.org");
    }

    @Test
    void aFaultStandsUnderItsFieldWhileItIsTyped() {
        var window = open(Answers.none());
        window.textBox("requests.new.address.text").enterText("anna");
        window.textBox("requests.new.address.fault")
                .requireVisible()
                .requireText("An e-mail address has an @, as in anna@example.com.");
        window.textBox("requests.new.address.text").enterText("@example.org");
        assertThat(GuiActionRunner.execute(() -> Display.everything(window.target())
                        .filter(each -> "requests.new.address.fault".equals(each.getName()))
                        .noneMatch(Component::isVisible)))
                .isTrue();
    }

    @Test
    void whatAKeyIsGoodForIsSaidUnderIt() {
        var window = open(Answers.none());
        window.comboBox("requests.new.key").requireSelection("RSA 3072 (recommended)");
        window.comboBox("requests.new.key").selectItem("Ed25519");
        assertThat(window.textBox("requests.new.key.meaning").text())
                .startsWith("Only for signing: nobody can send you encrypted mail with it.");
        assertThat(presenter().state().kind()).contains(KeyKind.ED25519);
    }

    @Test
    void moreFieldsAreClosedAtFirst() {
        var window = open(Answers.none());
        assertThat(GuiActionRunner.execute(() -> Display.everything(window.target())
                        .filter(each -> "requests.new.moreFields".equals(each.getName()))
                        .noneMatch(Component::isVisible)))
                .isTrue();
    }

    @Test
    void moreFieldsOpenAndAreTaken() {
        var window = open(Answers.none());
        int before = window.target().getHeight();
        window.toggleButton("requests.new.more").click();
        assertThat(window.target().getHeight()).isGreaterThan(before);
        window.textBox("requests.new.name").enterText("Anna");
        window.comboBox("requests.new.country").selectItem("Germany (DE)");
        window.textBox("requests.new.further").enterText("office@example.org");
        assertThat(presenter().answers().fields())
                .containsEntry(RequestField.NAME, "Anna")
                .containsEntry(RequestField.COUNTRY, "DE");
        window.button("requests.new.defaults").click();
        assertThat(presenter().answers()).isEqualTo(Answers.none());
        window.toggleButton("requests.new.more").click();
        window.textBox("requests.new.name").requireEmpty();
    }

    @Test
    void aFieldTheTemplateDoesNotTakeIsDisabled() {
        var window = open(Answers.none());
        window.toggleButton("requests.new.more").click();
        window.textBox("requests.new.name").requireEnabled();
        window.comboBox("requests.new.template").selectItem(keyOnly());
        window.textBox("requests.new.name").requireDisabled();
    }

    private String keyOnly() {
        return parts.words.title(parts.templates.offer().find("key-only").orElseThrow());
    }

    @Test
    void theKeyOfARenewalCannotBeChosen() {
        var anna = parts.maker
                .any("CN=Anna,O=Clinic,C=DE", List.of("anna@example.org"), parts.maker.root("R"))
                .certificate();
        var window = open(Answers.like(anna).with(anna.key()));
        window.comboBox("requests.new.key").requireDisabled();
        assertThat(window.textBox("requests.new.key.meaning").text()).contains("EC P-256");
        window.textBox("requests.new.organization").requireText("Clinic");
    }

    @ParameterizedTest
    @CsvSource({"en,100,false", "de,100,true", "en,200,true", "de,200,false"})
    void nothingIsCutOff(String language, int percent, boolean dark) {
        Display.look(dark, percent);
        parts = new WindowParts(new SameThreadTasks(), new FakePrompt(), Locale.of(language), false);
        var window = open(Answers.none());
        robot.waitForIdle();
        assertThat(cutOff(window)).isEmpty();
        GuiActionRunner.execute(() -> presenter().showMore(true));
        robot.waitForIdle();
        assertThat(cutOff(window)).isEmpty();
    }

    private static List<String> cutOff(FrameFixture window) {
        return GuiActionRunner.execute(() -> {
            var found = new ArrayList<String>();
            Display.everything(window.target())
                    .filter(Component::isShowing)
                    .filter(each -> !(each.getParent() instanceof JComboBox<?>))
                    .filter(NewRequestFormTest::isCutOff)
                    .forEach(each ->
                            found.add(each.getName() + " " + each.getSize() + " needs " + each.getPreferredSize()));
            return found;
        });
    }

    private static boolean isCutOff(Component each) {
        boolean narrow = each.getWidth() < each.getPreferredSize().width;
        boolean low = each.getHeight() < each.getPreferredSize().height;
        return switch (each) {
            case JLabel label -> label.getText() != null && (narrow || low);
            case AbstractButton button ->
                button.getText() != null && !button.getText().isEmpty() && (narrow || low);
            case JComboBox<?> _ -> low;
            case JTextArea _ -> low;
            default -> false;
        };
    }

    @Test
    void thatOnlyTheOrganisationsTemplatesAreOfferedStandsThereLocked(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("clinic.properties"), "title=Clinic\nsentence=For all\nfields=name\n");
        parts.settings
                .managed("request.templateFolder", folder.toString())
                .managed("request.onlyOwnTemplates", "true")
                .managed("organisation.name", "Clinic am See");
        open(Answers.none())
                .label("requests.new.template.locked")
                .requireVisible()
                .requireText("Set by Clinic am See");
    }

    @Test
    void whatTheOrganisationDecidesStandsThereLocked() {
        parts.settings
                .managed("request.fixedFields", "O=Clinic am See")
                .managed("organisation.name", "Clinic am See")
                .managed("organisation.contact", "it@clinic.example")
                .managed("escrow.certificate", "/etc/escrow.pem")
                .managed("escrow.folder", "/escrow");
        var window = open(Answers.none());
        window.toggleButton("requests.new.more").click();
        window.textBox("requests.new.organization").requireText("Clinic am See").requireDisabled();
        window.label("requests.new.organization.locked")
                .requireVisible()
                .requireText("Set by Clinic am See, it@clinic.example");
        window.textBox("requests.new.copied").requireVisible();
        window.label("requests.new.key.locked").requireVisible();
        assertThat(window.textBox("requests.new.organization")
                        .target()
                        .getAccessibleContext()
                        .getAccessibleDescription())
                .isEqualTo("Set by Clinic am See, it@clinic.example");
    }
}
