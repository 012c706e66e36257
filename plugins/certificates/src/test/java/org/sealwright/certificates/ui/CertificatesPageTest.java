package org.sealwright.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.swing.data.TableCell.row;

import java.awt.Component;
import java.awt.Container;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.event.KeyEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.TransferHandler.TransferSupport;
import javax.swing.UIManager;
import javax.swing.plaf.basic.BasicHTML;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.JTableFixture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.usecase.Surroundings;
import org.sealwright.core.reading.Source;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.trust.ServerException;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.ui.RecordTable;
import org.sealwright.plugin.ui.Reminder;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakePrompt;

class CertificatesPageTest {
    private static final Trust FOR_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    private final FakePrompt prompt = new FakePrompt("wrong", "secret");
    private final WindowParts parts = PageInFrame.parts(prompt);
    private final Surroundings here = parts.here;
    private final Identity anna = here.maker.person("Anna", "anna@example.org", here.root);
    private final Identity bob = here.maker.person("Bob", "bob@example.net", here.root);
    private @Nullable PageInFrame opened;

    @BeforeAll
    static void display() {
        PageInFrame.needsDisplay();
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private PageInFrame page() {
        var page = opened;
        if (page == null) {
            page = PageInFrame.open(parts);
            opened = page;
        }
        return page;
    }

    @Test
    void whatOtherPluginsRemindOfStandsAboveTheListsWhileItHolds() {
        var sentence = new AtomicReference<>(Optional.of("One private key is not backed up yet."));
        var listeners = new Listeners();
        var done = new AtomicBoolean();
        var source = new Reminder.Source() {
            @Override
            public Optional<String> sentence() {
                return Objects.requireNonNull(sentence.get());
            }

            @Override
            public Subscription onChange(Runnable listener) {
                return listeners.add(listener);
            }
        };
        parts.reminders.add(new Reminder("certificates.reload", 1, parts.words.texts(), source, () -> done.set(true)));
        var banner = page().window.panel("certificates.reload");
        banner.textBox("certificates.reload.text").requireText("One private key is not backed up yet.");
        banner.button("certificates.reload.run").click();
        assertThat(done).isTrue();
        sentence.set(Optional.empty());
        GuiActionRunner.execute(listeners::changed);
        banner.requireNotVisible();
        // A page behind another one does not read.
        GuiActionRunner.execute(() -> page().page.left());
        sentence.set(Optional.of("again"));
        GuiActionRunner.execute(listeners::changed);
        banner.requireNotVisible();
    }

    /// Cases 000-1 and 000-5 to 000-9.
    @Test
    void theFileOfTheAuthorityBecomesAnOwnCertificate() {
        here.reader.keyFile("username.P12", "secret", anna, here.root);
        parts.dialogs.files = List.of(Path.of("username.P12"));
        page().window.panel("certificates.empty").requireVisible();
        page().window.button("certificates.empty.import").click();
        var filter = parts.dialogs.fileQuestions.getFirst().filters().getFirst();
        assertThat(filter.extensions()).startsWith("p12", "pfx").contains("cer", "pem", "p7b", "eml");
        assertThat(prompt.asked()).hasSize(2);
        assertThat(table(Tab.MINE).cell(row(0).column(0)).value()).isEqualTo("Anna");
        assertThat(table(Tab.MINE).target().isRowSelected(0)).isTrue();
        assertThat(texts(parts.dialogs.contents.getFirst()))
                .contains(
                        "The certificate «Anna» is now in Your Certificates. It is valid until January 1, 2036.",
                        "Old Root: stored under Authorities. Expires on January 1, 2036.");
    }

    @Test
    void tabsAndColumnsAreThunderbirds() {
        here.storeOwn(anna);
        page().window
                .tabbedPane("certificates.tabs")
                .requireTabTitles("Your Certificates", "Authentication Decisions", "People", "Servers", "Authorities");
        assertThat(headings(Tab.MINE)).containsExactly("Certificate Name", "Expires On", "Note", "Serial Number");
        page().window.tabbedPane("certificates.tabs").selectTab("People");
        assertThat(headings(Tab.PEOPLE)).containsExactly("Certificate Name", "E-Mail Address", "Expires On");
    }

    @Test
    void droppedFilesAreImported() {
        here.reader.file("bob.pem", bob);
        boolean taken = drop(page().page.component(), files("bob.pem"));
        assertThat(taken).isTrue();
        page().window.tabbedPane("certificates.tabs").requireSelectedTab(tab(2));
        assertThat(table(Tab.PEOPLE).rowCount()).isEqualTo(1);
    }

    @Test
    void pastedTextIsImported() {
        here.storeOwn(anna);
        here.reader.file("clipboard", bob);
        var clipboard = Toolkit.getDefaultToolkit().getSystemClipboard();
        clipboard.setContents(new StringSelection("-----BEGIN CERTIFICATE-----"), null);
        table(Tab.MINE).focus().pressKey(KeyEvent.VK_CONTROL).pressAndReleaseKeys(KeyEvent.VK_V);
        page().window.robot().releaseKey(KeyEvent.VK_CONTROL);
        Awaitility.await().until(() -> !here.reader.read().isEmpty());
        assertThat(here.reader.read().getFirst()).isInstanceOf(Source.Bytes.class);
        Awaitility.await().until(() -> table(Tab.PEOPLE).rowCount() == 1);
    }

    @Test
    void searchingCountsInEveryTab() {
        here.storeOwn(anna);
        here.store(bob);
        page().window.textBox("certificates.search").enterText("example.net");
        page().window
                .tabbedPane("certificates.tabs")
                .requireTabTitles(
                        "Your Certificates (0)",
                        "Authentication Decisions (0)",
                        "People (1)",
                        "Servers (0)",
                        "Authorities (0)");
        page().window.textBox("certificates.mine.note").requireText("Nothing here fits «example.net».");
        page().window.textBox("certificates.search").deleteText();
        table(Tab.MINE).requireRowCount(1);
    }

    @Test
    void aHeadingSorts() {
        here.store(bob);
        here.store(here.maker.person("Ada", "zz@example.net", here.root));
        page().window.tabbedPane("certificates.tabs").selectTab("People");
        table(Tab.PEOPLE).tableHeader().clickColumn(0);
        assertThat(table(Tab.PEOPLE).cell(row(0).column(0)).value()).isEqualTo("Ada");
        table(Tab.PEOPLE).tableHeader().clickColumn(0);
        assertThat(table(Tab.PEOPLE).cell(row(0).column(0)).value()).isEqualTo("Bob");
    }

    @Test
    void whatIsSelectedIsToldBesideTheList() {
        here.store(here.root, FOR_MAIL);
        here.storeOwn(anna);
        page();
        table(Tab.MINE).selectRows(0);
        page().window
                .textBox("certificates.details.summary")
                .requireText(java.util.regex.Pattern.compile(
                        "(?s).*identifies «Anna» with the address anna@example.org\\..*others can encrypt to you.*"));
        var tree = page().window.tree("certificates.details.chain").target();
        assertThat(tree.getRowCount()).isEqualTo(2);
        assertThat(texts(page().page.component()))
                .contains(anna.certificate().sha256().groups());
    }

    @Test
    void expertsOpenAllFieldsAndThatIsRemembered() {
        here.storeOwn(anna);
        page();
        table(Tab.MINE).selectRows(0);
        assertThat(texts(page().page.component())).doesNotContain("SHA-1");
        var button = page().window.button("certificates.details.fields");
        button.focus().click();
        assertThat(texts(page().page.component())).contains("SHA-1", "SHA-256 of the key");
        // The button that was pressed was made anew and has the focus again.
        Awaitility.await().until(() -> page().window
                .button("certificates.details.fields")
                .target()
                .isFocusOwner());
        assertThat(page().window.button("certificates.details.fields").text()).isEqualTo("Hide the fields");
        GuiActionRunner.execute(parts.memory::write);
        assertThat(here.settings.value(Setting.flag("window.details.fields", false)))
                .isTrue();
    }

    @Test
    void theWholeCertificateIsCopiedAsText() throws Exception {
        here.storeOwn(anna);
        page();
        table(Tab.MINE).selectRows(0);
        page().window.button("certificates.details.pem").click();
        var clipboard = Toolkit.getDefaultToolkit().getSystemClipboard();
        assertThat(clipboard.getData(DataFlavor.stringFlavor))
                .isEqualTo(anna.certificate().pem());
    }

    @Test
    void twoSelectedCertificatesAreComparedSideBySide() {
        here.storeOwn(anna);
        here.maker.valid("2026-06-01T00:00:00Z", "2037-01-01T00:00:00Z");
        here.storeOwn(new Identity(here.maker.again(anna, here.root), anna.keys()));
        page();
        table(Tab.MINE).selectRows(0);
        assertThat(page().commands.compare().possible().getAsBoolean()).isFalse();
        table(Tab.MINE).selectRows(0, 1);
        page().window.button("certificates.compare").click();
        assertThat(parts.compared).hasSize(1);
        var view = parts.dialogs.contents.getLast();
        assertThat(texts(view))
                .contains("Same key, valid a year longer (until January 1, 2037).", "≠", "Serial number");
        assertThat(everything(view).filter(JTextComponent.class::isInstance))
                .extracting(each -> each.getAccessibleContext().getAccessibleName())
                .contains(
                        "Serial number: different, first certificate", "Serial number: different, second certificate");
        var only = (AbstractButton) everything(view)
                .filter(each -> Objects.equals(each.getName(), "certificates.compare.only"))
                .findFirst()
                .orElseThrow();
        GuiActionRunner.execute(() -> only.doClick());
        assertThat(texts(view)).contains("Serial number").doesNotContain("Kind of key");
    }

    @Test
    void columnsAndOrderAreAsTheUserLeftThem() throws Exception {
        here.settings.set(text("window.list.certificates.people.table"), "name=140 serial=90 email=200");
        here.settings.set(text("window.sort.certificates.people"), "-name");
        here.store(bob);
        here.store(here.maker.person("Ada", "ada@example.net", here.root));
        page().window.tabbedPane("certificates.tabs").selectTab("People");
        assertThat(headings(Tab.PEOPLE)).containsExactly("Certificate Name", "Serial Number", "E-Mail Address");
        assertThat(table(Tab.PEOPLE).cell(row(0).column(0)).value()).isEqualTo("Bob");

        table(Tab.PEOPLE).tableHeader().clickColumn(2);
        var columns = table(Tab.PEOPLE).target().getColumnModel();
        GuiActionRunner.execute(() -> {
            columns.moveColumn(1, 2);
            parts.memory.write();
        });
        assertThat(here.settings.value(text("window.sort.certificates.people"))).isEqualTo("email");
        assertThat(here.settings.value(text("window.list.certificates.people.table")))
                .matches("name=\\d+ email=\\d+ serial=\\d+");
    }

    @Test
    void aTextThatArrangesNothingLeavesTheUsualColumns() throws Exception {
        here.settings.set(text("window.list.certificates.mine.table"), "<html>");
        here.settings.set(text("window.sort.certificates.mine"), "-host");
        here.storeOwn(anna);
        page();
        assertThat(headings(Tab.MINE)).hasSize(4).startsWith("Certificate Name");
    }

    private static Setting<String> text(String key) {
        return Setting.internal(key, "", text -> text, text -> text);
    }

    @Test
    void aDoubleClickOpensTheCertificateInAWindowOfItsOwn() {
        here.storeOwn(anna);
        page();
        table(Tab.MINE).cell(row(0).column(0)).doubleClick();
        Awaitility.await().until(() -> parts.dialogs.titles.contains("Certificate «Anna»"));
        assertThat(parts.viewed).hasSize(1);
    }

    @Test
    void theDeleteKeyAsksAndUndoBringsBack() {
        here.storeOwn(anna);
        page();
        table(Tab.MINE).selectRows(0);
        table(Tab.MINE).focus().pressAndReleaseKeys(KeyEvent.VK_DELETE);
        Awaitility.await().until(() -> !parts.notices.shown.isEmpty());
        assertThat(parts.dialogs.questions.getFirst().title()).isEqualTo("Delete your certificates");
        page().window.panel("certificates.empty").requireVisible();
        assertThat(page().commands.undo().possible().getAsBoolean()).isTrue();
        GuiActionRunner.execute(() -> page().commands.undo().run().run());
        table(Tab.MINE).requireRowCount(1);
    }

    @Test
    void severalRowsAreDeletedTogether() {
        here.store(bob);
        here.store(here.maker.person("Ada", "ada@example.net", here.root));
        page().window.tabbedPane("certificates.tabs").selectTab("People");
        table(Tab.PEOPLE).selectRows(0, 1);
        page().window.button("certificates.delete").click();
        assertThat(parts.dialogs.questions.getFirst().verb()).isEqualTo("Delete all 2");
        table(Tab.PEOPLE).requireRowCount(0);
    }

    @Test
    void buttonsWaitForASelection() {
        here.storeOwn(anna);
        page().window.button("certificates.view").requireDisabled();
        page().window.button("certificates.export").requireDisabled();
        page().window.button("certificates.delete").requireDisabled();
        page().window.button("certificates.import").requireEnabled();
        table(Tab.MINE).selectRows(0);
        page().window.button("certificates.view").requireEnabled();
        page().window.button("certificates.export").requireEnabled();
        page().window.button("certificates.delete").requireEnabled();
    }

    @Test
    void exportOffersTheFormats() {
        here.storeOwn(anna);
        parts.dialogs.target = Optional.of(Path.of("/tmp/Anna.der"));
        page();
        table(Tab.MINE).selectRows(0);
        page().window.button("certificates.export").click();
        page().window.menuItem("certificates.export.der.entry").click();
        Awaitility.await().until(() -> !here.files.written().isEmpty());
        assertThat(parts.dialogs.proposedNames).containsExactly("Anna.der");
    }

    @Test
    void theContextMenuMeansTheRowUnderThePointer() {
        here.storeOwn(anna);
        here.storeOwn(bob);
        page();
        table(Tab.MINE).selectRows(0);
        var menu = table(Tab.MINE).showPopupMenuAt(row(1).column(0));
        menu.menuItem("certificates.deleteKeepKey.entry").requireEnabled();
        assertThat(table(Tab.MINE).target().getSelectedRows()).containsExactly(1);
    }

    @Test
    void expiryIsToldByTextAndColour() {
        here.maker.valid("2025-01-01T00:00:00Z", "2026-11-01T00:00:00Z");
        here.storeOwn(here.maker.person("Gone", "gone@example.org", here.root));
        page();
        assertThat(table(Tab.MINE).cell(row(0).column(1)).value()).isEqualTo("Expired November 1, 2026");
        assertThat(table(Tab.MINE).cell(row(0).column(1)).foreground().target())
                .isEqualTo(UIManager.getColor("Sealwright.bad.foreground"));
    }

    @Test
    void whatThunderbirdHidesHasATabOfItsOwn() {
        here.storeLoneKey(anna);
        here.store(here.maker.person("Nobody", "", here.root));
        page().window.tabbedPane("certificates.tabs").selectTab("Other");
        assertThat(table(Tab.OTHER).contents()[0][1]).isEqualTo("Private key without certificate");
        assertThat(table(Tab.OTHER).contents()[1][1]).isEqualTo("Certificate without address and without key");
        table(Tab.OTHER).selectRows(0);
        assertThat(texts(page().page.component()))
                .anyMatch(text -> text.startsWith("This private key has no certificate."));
        page().window.button("certificates.delete").click();
        table(Tab.OTHER).requireRowCount(1);
    }

    @Test
    void serverExceptionsAreListed() {
        here.profiles.exceptions(new ServerException("::1", 443, "AA:BB"));
        page().window.tabbedPane("certificates.tabs").selectTab("Servers");
        assertThat(table(Tab.SERVERS).contents()).isEqualTo(new String[][] {{"[::1]:443", "AA:BB"}});
        table(Tab.SERVERS).selectRows(0);
        page().window.button("certificates.delete").requireDisabled();
    }

    @Test
    void damageIsTold() {
        here.database.damaged("Old one");
        page().window.panel("certificates.damages").requireVisible();
        page().window.button("certificates.damages.show").click();
        assertThat(parts.dialogs.messages.getFirst())
                .contains("The certificate «Old one» cannot be read, or does not fit what stands beside it in the"
                        + " database.");
    }

    @Test
    void moreColumnsCanBeChosen() {
        here.storeOwn(anna);
        page();
        table(Tab.MINE)
                .tableHeader()
                .showPopupMenuAt(0)
                .menuItem("certificates.mine.columns.begins")
                .click();
        assertThat(headings(Tab.MINE)).contains("Begins On");
    }

    /// HTML, a turned reading direction and a name of 10,000 letters stay harmless text wherever they are shown.
    @Test
    void hostileNamesStayText() {
        var hostile =
                List.of("<html><img src=http://evil.example/x.png>", "gpj\u202Eexe", "<html>" + "x".repeat(10_000));
        here.store(here.root);
        for (var name : hostile) {
            here.storeNamed(here.maker.person("Eve", "eve@example.org", here.root), name);
        }
        page();
        for (int i = 0; i < hostile.size(); i++) {
            table(Tab.MINE).selectRows(i);
            var components = everything(page().window.target()).toList();
            assertThat(components)
                    .filteredOn(JLabel.class::isInstance)
                    .allMatch(label -> ((JComponent) label).getClientProperty(BasicHTML.propertyKey) == null);
            assertThat(texts(page().page.component()))
                    .noneMatch(text -> text.contains("\u202E"))
                    .allMatch(text -> text.length() < 5_000);
        }
        assertThat(Stream.of(table(Tab.MINE).contents()).map(cells -> cells[0]))
                .contains("<html><img src=http://evil.example/x.png>", "gpj\\u{202E}exe")
                .anyMatch(text -> text.length() == 257 && text.endsWith("…"));
        var html = GuiActionRunner.execute(() -> {
            var table = table(Tab.MINE).target();
            return Stream.iterate(0, row -> row < table.getRowCount(), row -> row + 1)
                    .map(row -> table.prepareRenderer(table.getCellRenderer(row, 0), row, 0))
                    .map(renderer -> ((JComponent) renderer).getClientProperty(BasicHTML.propertyKey))
                    .filter(Objects::nonNull)
                    .count();
        });
        assertThat(html).isZero();
    }

    @Test
    void everyControlHasANameAndSaysWhatItIs() {
        here.storeOwn(anna);
        page();
        table(Tab.MINE).selectRows(0);
        Predicate<Component> control = each -> (each instanceof AbstractButton button && ownButton(button))
                || each instanceof JTable
                || each instanceof JTree
                // What is not shown says nothing yet.
                || (each instanceof JTextComponent && each.isVisible());
        assertThat(everything(page().page.component()).filter(control)).allSatisfy(each -> {
            assertThat(each.getName()).startsWith("certificates.");
            assertThat(each.getAccessibleContext().getAccessibleName()).isNotBlank();
        });
        assertThat(everything(page().page.component())
                        .filter(each -> each instanceof AbstractButton button && ownButton(button))
                        .map(AbstractButton.class::cast))
                .allSatisfy(button -> {
                    assertThat(button.getToolTipText()).as(button.getName()).isNotBlank();
                    assertThat(button.getMnemonic()).as(button.getName()).isPositive();
                });
    }

    /// Not those that tabs and scroll bars are made of.
    private static boolean ownButton(AbstractButton button) {
        return button.getText() != null && !button.getText().isEmpty();
    }

    private JTableFixture table(Tab tab) {
        return new JTableFixture(page().window.robot(), GuiActionRunner.execute(() -> everything(
                        page().page.component())
                .filter(RecordTable.class::isInstance)
                .map(RecordTable.class::cast)
                .filter(each -> Objects.equals(each.getName(), "certificates." + tab.word() + ".table"))
                .findFirst()
                .orElseThrow()));
    }

    private List<String> headings(Tab tab) {
        var columns = table(tab).target().getColumnModel();
        return GuiActionRunner.execute(() -> java.util.Collections.list(columns.getColumns()).stream()
                .map(column -> String.valueOf(column.getHeaderValue()))
                .toList());
    }

    private static org.assertj.swing.data.Index tab(int index) {
        return org.assertj.swing.data.Index.atIndex(index);
    }

    private static boolean drop(JComponent onto, Transferable contents) {
        return GuiActionRunner.execute(() -> onto.getTransferHandler().importData(new TransferSupport(onto, contents)));
    }

    /// Files as a file manager offers them.
    private static Transferable files(String... names) {
        return new Transferable() {
            @Override
            public DataFlavor[] getTransferDataFlavors() {
                return new DataFlavor[] {DataFlavor.javaFileListFlavor};
            }

            @Override
            public boolean isDataFlavorSupported(DataFlavor flavor) {
                return flavor.equals(DataFlavor.javaFileListFlavor);
            }

            @Override
            public Object getTransferData(DataFlavor flavor) {
                return Stream.of(names).map(File::new).toList();
            }
        };
    }

    private static List<String> texts(Component root) {
        return GuiActionRunner.execute(() -> everything(root)
                .map(CertificatesPageTest::text)
                .filter(Objects::nonNull)
                .toList());
    }

    private static @Nullable String text(Component component) {
        return switch (component) {
            case JLabel label -> label.getText();
            case JTextComponent text -> text.getText();
            default -> null;
        };
    }

    private static Stream<Component> everything(Component root) {
        var inside = root instanceof Container container
                ? Stream.of(container.getComponents()).flatMap(CertificatesPageTest::everything)
                : Stream.<Component>empty();
        return Stream.concat(Stream.of(root), inside);
    }
}
