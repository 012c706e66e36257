package org.sealwright.csr.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.data.TableCell.row;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.plaf.basic.BasicHTML;
import javax.swing.text.JTextComponent;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.request.RequestField;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeCommands;

class RequestsPageTest {
    private final WindowParts parts = new WindowParts(new SameThreadTasks(), new FakePrompt(), Locale.US, true);
    private final Robot robot = BasicRobot.robotWithNewAwtHierarchyWithoutScreenLock();
    private FrameFixture window = new FrameFixture(robot, GuiActionRunner.execute(() -> new JFrame("requests")));

    @BeforeAll
    static void display() {
        Display.needed();
    }

    @BeforeEach
    void open() {
        var commands = new RequestsCommands(parts.words, parts.actions);
        GuiActionRunner.execute(() -> {
            var page = new RequestsPage(
                    parts.presenter,
                    commands,
                    new FakeCommands(),
                    parts.words,
                    parts.clipboard,
                    new ViewMemory(parts.settings, new SameThreadTasks(), new Texts.Language(Locale.ENGLISH)));
            ((JFrame) window.target()).setContentPane(page.component());
            page.entered();
        });
        window.show(new Dimension(1100, 700));
    }

    @AfterEach
    void close() {
        window.cleanUp();
    }

    /// Cases 001-1.2 to 001-1.6 and 001-2.3.
    @Test
    void anEmptyPageExplainsAndMakesTheFirstRequest() throws Exception {
        window.panel("requests.empty").requireVisible();
        parts.dialogs.target = Optional.of(Path.of("/tmp/CSR-anna@example.org.txt"));
        parts.fillsForm(form -> form.typeAddress("anna@example.org"));
        window.button("requests.empty.new").click();
        Awaitility.await().until(() -> !parts.created.isEmpty());
        assertThat(window.table("requests.table").contents()).isEqualTo(new String[][] {
            {
                "anna@example.org",
                "EC P-256",
                "November 22, 2026",
                "waits for its certificate",
                "/tmp/CSR-anna@example.org.txt"
            }
        });
        assertThat(parts.dialogs.titles).containsExactly("Request made");
        var summary = parts.dialogs.contents.getFirst();
        assertThat(Display.texts(summary))
                .contains("The request for anna@example.org was made and saved:", "/tmp/CSR-anna@example.org.txt")
                .anyMatch(text -> text.startsWith("-----BEGIN CERTIFICATE REQUEST-----"))
                .anyMatch(text -> text.startsWith("Now give the text of this file to your certificate authority"));
        window.table("requests.table").requireSelectedRows(0);
        window.button("requests.details.csr.copy").click();
        assertThat(clipboard()).isEqualTo(parts.created.getFirst().pem());
        assertThat(parts.notices.last()).isEqualTo("The text of the request was copied.");
    }

    private static String clipboard() throws Exception {
        return (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
    }

    private void makeRequest(String address) {
        GuiActionRunner.execute(() -> parts.makeRequest(address));
    }

    @Test
    void theCertificateThatArrivesIsImportedFromHere() {
        makeRequest("anna@example.org");
        window.button("requests.import").click();
        assertThat(parts.imported).isEmpty();
        parts.dialogs.files = List.of(Path.of("/tmp/anna.cer"));
        window.button("requests.import").click();
        assertThat(parts.imported).containsExactly(Path.of("/tmp/anna.cer"));
    }

    @Test
    void detailsTellWhatWasAskedInPlainWords() {
        makeRequest("anna@example.org");
        assertThat(window.textBox("requests.details.summary").text())
                .contains("A request for a certificate for anna@example.org.")
                .contains("Its private key waits here for the certificate.");
        window.textBox("requests.details.csr.text").requireNotEditable();
        assertThat(window.textBox("requests.details.csr.text").text())
                .startsWith("-----BEGIN CERTIFICATE REQUEST-----\n");
    }

    @Test
    void aKeyOfThunderbirdIsTold() {
        GuiActionRunner.execute(() -> parts.storeLoneKey());
        assertThat(window.table("requests.table").contents()[0][0]).isEqualTo("(not known)");
        assertThat(window.table("requests.table").contents()[0][3]).isEqualTo("key of another program");
        window.table("requests.table").selectRows(0);
        assertThat(window.textBox("requests.details.summary").text()).contains("such as Thunderbird");
        window.button("requests.save").requireDisabled();
        window.button("requests.copy").requireDisabled();
        window.button("requests.delete").requireEnabled();
    }

    @Test
    void theDeleteKeyAsksAndTheEmptyPageIsBack() {
        makeRequest("anna@example.org");
        window.table("requests.table").focus().pressAndReleaseKeys(KeyEvent.VK_DELETE);
        Awaitility.await().until(() -> !parts.notices.shown.isEmpty());
        assertThat(parts.dialogs.questions.getFirst().destructive()).isTrue();
        window.panel("requests.empty").requireVisible();
    }

    @Test
    void theContextMenuOffersWhatCanBeDone() {
        makeRequest("anna@example.org");
        var menu = window.table("requests.table").showPopupMenuAt(row(0).column(0));
        menu.menuItem("requests.copy.entry").requireEnabled();
        menu.menuItem("requests.again.entry").requireEnabled();
        menu.menuItem("requests.delete.entry").requireEnabled();
        parts.dialogs.target = Optional.of(Path.of("/tmp/second.txt"));
        menu.menuItem("requests.save.entry").click();
        Awaitility.await().until(() -> parts.files.written().containsKey(Path.of("/tmp/second.txt")));
    }

    @Test
    void aListThatCannotBeReadSaysSoAndIsReadAgain() {
        parts.pending.failWith(new CannotRead(Path.of("requests.json"), new java.io.IOException("no")));
        GuiActionRunner.execute(() -> parts.presenter.read());
        assertThat(window.textBox("requests.note").text()).contains("requests.json");
        parts.pending.failWith(null);
        window.button("requests.reload").click();
        window.panel("requests.empty").requireVisible();
    }

    @Test
    void hostileTextStaysText() {
        parts.dialogs.target = Optional.of(Path.of("/tmp/<html><b>a.txt"));
        parts.fillsForm(form -> {
            form.typeAddress("anna@example.org");
            form.type(RequestField.NAME, "<html><img src=http://evil.example/x.png>");
        });
        GuiActionRunner.execute(() -> parts.actions.create());
        assertThat(List.of(window.target(), parts.dialogs.contents.getFirst()))
                .allSatisfy(root -> assertThat(GuiActionRunner.execute(() -> Display.everything(root)
                                .filter(JLabel.class::isInstance)
                                .filter(each -> ((JComponent) each).getClientProperty(BasicHTML.propertyKey) != null)
                                .count()))
                        .isZero());
    }

    @Test
    void everyControlHasANameAndSaysWhatItIs() {
        makeRequest("anna@example.org");
        var controls = GuiActionRunner.execute(() -> Display.everything(window.target())
                .filter(each -> isOwnButton(each) || each instanceof JTable || each instanceof JTextComponent)
                .toList());
        assertThat(controls).isNotEmpty().allSatisfy(each -> {
            assertThat(each.getName()).startsWith("requests.");
            assertThat(each.getAccessibleContext().getAccessibleName())
                    .as(each.getName())
                    .isNotNull();
        });
        assertThat(controls.stream().filter(AbstractButton.class::isInstance).map(AbstractButton.class::cast))
                .allSatisfy(button -> {
                    assertThat(button.getToolTipText()).as(button.getName()).isNotBlank();
                    assertThat(button.getMnemonic()).as(button.getName()).isPositive();
                });
    }

    /// Not those that scroll bars are made of.
    private static boolean isOwnButton(Component each) {
        return each instanceof AbstractButton button
                && button.getText() != null
                && !button.getText().isEmpty();
    }
}
