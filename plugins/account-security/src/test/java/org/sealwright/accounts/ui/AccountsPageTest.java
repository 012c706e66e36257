package org.sealwright.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Dimension;
import java.util.Locale;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.plaf.basic.BasicHTML;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealwright.core.account.Account;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.IdentitySetting;
import org.sealwright.core.account.IdentitySettings;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.FakeAccounts;
import org.sealwright.testkit.FakeSettings;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeCommands;

class AccountsPageTest {
    private static final String ANNA = "anna@example.org";

    private final WindowParts parts = new WindowParts(Locale.US, true);
    private final Robot robot = BasicRobot.robotWithNewAwtHierarchyWithoutScreenLock();
    private final FrameFixture window = new FrameFixture(robot, GuiActionRunner.execute(() -> new JFrame("accounts")));

    @BeforeAll
    static void display() {
        Display.needed();
    }

    @AfterEach
    void close() {
        window.cleanUp();
    }

    private void open() {
        GuiActionRunner.execute(() -> {
            var page = new AccountsPage(
                    parts.presenter,
                    parts.actions,
                    new AccountsCommands(parts.words, parts.ownList, parts.renewal, parts.trials, parts.calendar),
                    new FakeCommands(),
                    parts.words,
                    new ViewMemory(new FakeSettings(), new SameThreadTasks(), new Texts.Language(Locale.ENGLISH)));
            ((JFrame) window.target()).setContentPane(page.component());
            page.entered();
        });
        window.show(new Dimension(1100, 700));
    }

    /// Cases 000-15, 000-16a to c, 001-4.1 and 001-4.2.
    @Test
    void aCertificateIsSelectedForBothUsesAndSigningSwitchedOn() {
        parts.here.accounts.with(FakeAccounts.identity("id1", ANNA));
        parts.here.own("Anna Example", ANNA, "2030-01-01");
        parts.here.own("Too Old", ANNA, "2026-01-01");
        open();
        window.checkBox("accounts.default.signing").requireDisabled().requireNotSelected();
        window.checkBox("accounts.default.encryption").requireDisabled().requireNotSelected();
        parts.dialogs.fillsForm(form -> {
            var table = Display.everything(form.content())
                    .filter(JTable.class::isInstance)
                    .map(JTable.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(table.getValueAt(0, 0)).isEqualTo("fits");
            assertThat(table.getValueAt(1, 0)).isEqualTo("no: it has expired");
            assertThat(table.getSelectedRow()).isZero();
            table.setRowSelectionInterval(1, 1);
            assertThat(form.check().get().orElseThrow().sentence()).contains("it has expired");
            table.setRowSelectionInterval(0, 0);
        });
        window.button("accounts.signing.select").click();
        Awaitility.await().until(() -> parts.notices.shown.size() == 2);
        assertThat(window.textBox("accounts.signing.value").text())
                .startsWith("Anna Example\nSerial number ")
                .contains("Expires on January 1, 2030")
                .endsWith("It fits: messages can be signed with it.");
        assertThat(window.textBox("accounts.encryption.value").text()).startsWith("Anna Example\n");
        window.checkBox("accounts.default.encryption").requireEnabled().requireNotSelected();
        window.checkBox("accounts.default.signing").requireNotSelected().click();
        Awaitility.await().until(() -> parts.notices.shown.size() == 3);
        assertThat(window.table("accounts.table").contents()[0])
                .containsExactly(
                        ANNA, "in order", "January 1, 2030", "Anna Example", "Anna Example", "sign", "", "Mail");
    }

    @Test
    void aNewerCertificateIsToldAndTakenWithOneButton() {
        parts.here.accounts.with(FakeAccounts.identity("id1", ANNA));
        parts.here.own("Older", ANNA, "2028-01-01");
        open();
        GuiActionRunner.execute(() -> window.button("accounts.take").target().doClick());
        GuiActionRunner.execute(() -> parts.here.own("Newer", ANNA, "2030-01-01"));
        assertThat(window.table("accounts.table").contents()[0][1]).isEqualTo("newer certificate there");
        assertThat(window.textBox("accounts.editor.findings").text()).contains("«Newer»");
        GuiActionRunner.execute(() -> window.button("accounts.take").target().doClick());
        assertThat(window.table("accounts.table").contents()[0][3]).isEqualTo("Newer");
        assertThat(GuiActionRunner.execute(() -> Display.everything(window.target())
                        .filter(each -> "accounts.advice".equals(each.getName()))
                        .allMatch(Component::isVisible)))
                .isFalse();
    }

    @Test
    void whatIsLockedIsDisabledAndSaysWhy() {
        parts.here.inThunderbird();
        parts.here.accounts.with(new Identity(
                "id1",
                new Account("account1", "<html><b>Mail"),
                ANNA,
                "<html><img src=http://evil.example/x.png>",
                true,
                IdentitySettings.DEFAULTS,
                false,
                Map.of(
                        IdentitySetting.SIGNING, Identity.LockedBy.POLICY,
                        IdentitySetting.ENCRYPT, Identity.LockedBy.USER_JS)));
        open();
        window.button("accounts.signing.select").requireDisabled();
        window.button("accounts.encryption.select").requireEnabled();
        window.button("accounts.encryption.clear").requireDisabled();
        window.textBox("accounts.signing.locked")
                .requireText("Your organisation has set this for Thunderbird; it cannot be changed here.");
        assertThat(window.textBox("accounts.default.encryption.why").text()).contains("user.js");
        assertThat(GuiActionRunner.execute(() -> Display.everything(window.target())
                        .filter(JComponent.class::isInstance)
                        .filter(each -> ((JComponent) each).getClientProperty(BasicHTML.propertyKey) != null)
                        .count()))
                .isZero();
    }

    @Test
    void theEmptyOwnListOffersToAddAnAddress() {
        open();
        window.panel("accounts.empty").requireVisible();
        parts.dialogs.fillsForm(form -> {
            assertThat(form.check().get()).isPresent();
            Display.everything(form.content())
                    .filter(JTextField.class::isInstance)
                    .map(JTextField.class::cast)
                    .filter(field -> "accounts.person.address".equals(field.getName()))
                    .forEach(field -> field.setText(ANNA));
        });
        window.button("accounts.empty.add").click();
        Awaitility.await()
                .until(() ->
                        !parts.here.accounts.of(parts.here.profile.profile()).isEmpty());
        window.table("accounts.table").requireSelectedRows(0);
    }

    @Test
    void everyControlHasANameAndSaysWhatItIs() {
        parts.here.accounts.with(FakeAccounts.identity("id1", ANNA));
        open();
        var controls = GuiActionRunner.execute(() -> Display.everything(window.target())
                .filter(AbstractButton.class::isInstance)
                .map(AbstractButton.class::cast)
                .filter(button -> button.getText() != null && !button.getText().isEmpty())
                .toList());
        assertThat(controls).hasSizeGreaterThan(8).allSatisfy(button -> {
            assertThat(button.getName()).startsWith("accounts.");
            assertThat(button.getToolTipText()).as(button.getName()).isNotBlank();
            assertThat(button.getMnemonic()).as(button.getName()).isPositive();
        });
    }
}
