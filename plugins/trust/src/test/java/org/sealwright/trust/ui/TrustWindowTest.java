package org.sealwright.trust.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatLightLaf;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileFiles;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.StrengthCheck;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.AuthenticationDecision;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.trust.ServerCertificates;
import org.sealwright.core.trust.ServerException;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Verdicts;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.AuthoritiesReceiver;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;
import org.sealwright.plugin.ui.LockedLine;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.plugin.ui.Page;
import org.sealwright.plugin.ui.PageView;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakeTerminal;
import org.sealwright.testkit.NameChains;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.SharedData;
import org.sealwright.testkit.ui.FakeCommands;
import org.sealwright.testkit.ui.FakeDialogs;
import org.sealwright.testkit.ui.FakeNotices;
import org.sealwright.trust.TrustPlugin;
import org.sealwright.trust.ui.TrustForm.Purpose;
import org.sealwright.trust.usecase.Office;

/// The page and its dialogs, built as the launcher does, over fakes.
class TrustWindowTest {
    private final Office office = new Office();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final FakeNotices notices = new FakeNotices();
    private final Identity root = office.maker.root("Root");
    private final Identity intermediate = office.maker.intermediate("Intermediate", root);
    private final Identity bob = office.maker.person("Bob", "bob@example.org", intermediate);
    private final Injector plugin = Guice.createInjector(new House())
            .createChildInjector(new TrustPlugin().useCases(), new TrustPlugin().window());
    private final PageView page = GuiActionRunner.execute(this::view);

    private final class House extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
            bind(CurrentProfile.class).toInstance(office.profile);
            bind(Profiles.class).toInstance(office.profiles);
            bind(ProfileFiles.class).toInstance(office.profiles);
            bind(WaitForProfile.class).toInstance(office.profiles);
            bind(PasswordPrompt.class).toInstance(office.prompt);
            bind(Reader.class).toInstance(office.reader);
            bind(PolicyOwner.class).toInstance(PolicyOwner.Word.OfOrganisation::new);
            bind(AuditLog.class).toInstance(office.audit);
            bind(Settings.class).toInstance(office.settings);
            bind(StrengthCheck.class).toInstance((_, _) -> true);
            bind(BuiltInRoots.class).toInstance(office.roots);
            bind(Verdicts.class).toInstance(office.verdicts);
            bind(ServerCertificates.class).toInstance(office.servers);
            bind(Chains.class).toInstance(new NameChains());
            bind(ExtensionReader.class).toInstance(office.extensions);
            bind(Clock.class).toInstance(office.clock);
            bind(Texts.Language.class).toInstance(new Texts.Language(Locale.US));
            bind(Tasks.class).toInstance(new SameThreadTasks());
            bind(Dialogs.class).toInstance(dialogs);
            bind(Notices.class).toInstance(notices);
            bind(EventThread.class).toInstance(Runnable::run);
            bind(Commands.class).toInstance(new FakeCommands());
            bind(Terminal.class).toInstance(new FakeTerminal());
        }
    }

    @Test
    void theCommandLineHasItsThreeCommands() {
        var commands = Guice.createInjector(new House())
                .createChildInjector(new TrustPlugin().useCases(), new TrustPlugin().commandLine())
                .getInstance(Key.get(new TypeLiteral<Set<CliCommand>>() {}));
        assertThat(commands).hasSize(3);
    }

    @BeforeAll
    static void display() {
        if (GraphicsEnvironment.isHeadless()) {
            SharedData.absent("there is no display");
        }
        GuiActionRunner.execute(() -> FlatLightLaf.setup());
        FailOnThreadViolationRepaintManager.install();
    }

    private PageView view() {
        return contributed(new TypeLiteral<Set<Page>>() {}).stream()
                .filter(one -> one.id().equals("authorities"))
                .findFirst()
                .orElseThrow()
                .view()
                .get();
    }

    private <T> Set<T> contributed(TypeLiteral<Set<T>> type) {
        return plugin.getInstance(Key.get(type));
    }

    private void enter() {
        GuiActionRunner.execute(() -> page.entered());
    }

    private <C extends Component> C part(Class<C> type, String name) {
        return part(page.component(), type, name);
    }

    private static <C extends Component> C part(Component inside, Class<C> type, String name) {
        return everything(inside)
                .filter(component -> name.equals(component.getName()) && type.isInstance(component))
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + name));
    }

    private static Stream<Component> everything(Component root) {
        var inside = root instanceof Container container
                ? Stream.of(container.getComponents()).flatMap(TrustWindowTest::everything)
                : Stream.<Component>empty();
        return Stream.concat(Stream.of(root), inside);
    }

    private void click(String name) {
        GuiActionRunner.execute(() -> part(AbstractButton.class, name).doClick());
    }

    private void select(String table, int row) {
        GuiActionRunner.execute(() -> part(JTable.class, table).setRowSelectionInterval(row, row));
    }

    private void tab(int index) {
        GuiActionRunner.execute(
                () -> part(JTabbedPane.class, "authorities.tabs").setSelectedIndex(index));
    }

    private List<String> column(String table, int column) {
        return GuiActionRunner.execute(() -> {
            var shown = part(JTable.class, table);
            var cells = new ArrayList<String>();
            for (int row = 0; row < shown.getRowCount(); row++) {
                cells.add(String.valueOf(shown.getValueAt(row, column)));
            }
            return cells;
        });
    }

    private static String text(JComponent inside, String name) {
        return part(inside, JTextComponent.class, name).getText();
    }

    @Test
    void everyCommandAndActionHasItsTextTooltipAndIcon() {
        var commands = contributed(new TypeLiteral<Set<Command>>() {});
        assertThat(commands).hasSize(8).allSatisfy(command -> {
            assertThat(command.texts().has(command.id() + ".text")).isTrue();
            assertThat(command.texts().has(command.id() + ".tooltip")).isTrue();
            assertThat(command.resources().getResource("icons/" + command.id() + ".svg"))
                    .as(command.id())
                    .isNotNull();
        });
        var actions = contributed(new TypeLiteral<Set<CertificateAction>>() {});
        assertThat(actions).extracting(CertificateAction::id).containsExactly("authorities.editTrust");
    }

    @Test
    void authoritiesAreListedFilteredAndFound() throws Exception {
        var mozilla = office.maker.root("Mozilla");
        office.roots.with(mozilla.certificate(), "Mozilla Root", Office.MAIL);
        office.trusting(root, Office.NO_MAIL).with(intermediate, bob);
        enter();
        assertThat(column("authorities.table", 0)).containsExactly("Intermediate", "Mozilla Root", "Root");
        assertThat(column("authorities.table", 2)).containsExactly("–", "trusted", "distrusted");
        assertThat(text(page.component(), "authorities.source")).contains("libnssckbi.so");
        GuiActionRunner.execute(
                () -> part(JComboBox.class, "authorities.filter").setSelectedItem(TrustState.Filter.CHANGED));
        assertThat(column("authorities.table", 0)).containsExactly("Root");
        GuiActionRunner.execute(
                () -> part(JComboBox.class, "authorities.filter").setSelectedItem(TrustState.Filter.ALL));
        GuiActionRunner.execute(
                () -> part(JTextField.class, "authorities.search").setText("interm"));
        assertThat(column("authorities.table", 0)).containsExactly("Intermediate");
    }

    @Test
    void withoutBuiltInAuthoritiesThePageSaysSo() throws Exception {
        office.with(root);
        enter();
        assertThat(text(page.component(), "authorities.source")).startsWith("No built-in authorities");
    }

    @Test
    void editingShowsWhatHangsOnItSetsItAndCanBeUndone() throws Exception {
        office.with(root, intermediate, bob);
        enter();
        select("authorities.table", 1);
        dialogs.fillsForm(form -> {
            var shown = (TrustForm) form.content();
            assertThat(text(shown, "authorities.edit.preview")).startsWith("No certificate");
            shown.button(Purpose.EMAIL, TrustLevel.TRUSTED).setSelected(true);
            assertThat(text(shown, "authorities.edit.preview")).contains("bob@example.org");
            assertThat(office.stored(root).trust()).isEqualTo(Trust.NONE);
        });
        click("authorities.edit");
        assertThat(office.stored(root).trust()).isEqualTo(Office.MAIL);
        assertThat(column("authorities.table", 2)).containsExactly("–", "trusted");
        assertThat(notices.last())
                .isEqualTo("«Root»: websites: nothing noted; e-mail: trusted; software: nothing noted.");
        GuiActionRunner.execute(
                () -> notices.shown.getLast().action().orElseThrow().run().run());
        assertThat(office.stored(root).trust()).isEqualTo(Trust.NONE);
    }

    @Test
    void softwareIsAskedAboutBehindAButtonUnlessSomethingIsNoted() throws Exception {
        var noted = new Trust(TrustLevel.INHERIT, TrustLevel.INHERIT, TrustLevel.DISTRUSTED);
        office.trusting(root, noted).with(intermediate);
        enter();
        for (int row = 0; row < 2; row++) {
            boolean shownAtOnce = row == 1;
            dialogs.fillsForm(form -> {
                var shown = (TrustForm) form.content();
                assertThat(shown.button(Purpose.EMAIL, TrustLevel.TRUSTED).isVisible())
                        .isTrue();
                assertThat(shown.button(Purpose.SOFTWARE, TrustLevel.TRUSTED).isVisible())
                        .isEqualTo(shownAtOnce);
                var more = Stream.of(shown.getComponents())
                        .filter(JToggleButton.class::isInstance)
                        .filter(each -> "authorities.edit.more".equals(each.getName()))
                        .map(JToggleButton.class::cast)
                        .findFirst()
                        .orElseThrow();
                if (!shownAtOnce) {
                    more.doClick();
                }
                assertThat(shown.button(Purpose.SOFTWARE, TrustLevel.TRUSTED).isVisible())
                        .isTrue();
            });
            select("authorities.table", row);
            click("authorities.edit");
        }
        assertThat(dialogs.forms).hasSize(2);
    }

    @Test
    void severalAtOnceKeepWhatNobodyTouched() throws Exception {
        office.trusting(root, Office.SITES).with(intermediate);
        enter();
        GuiActionRunner.execute(() -> part(JTable.class, "authorities.table").setRowSelectionInterval(0, 1));
        dialogs.fillsForm(form -> {
            var shown = (TrustForm) form.content();
            for (var level : TrustLevel.values()) {
                assertThat(shown.button(Purpose.WEBSITES, level).isSelected()).isFalse();
            }
            assertThat(text(shown, "authorities.edit.mixed")).contains("keeps what it has");
            assertThat(shown.button(Purpose.EMAIL, TrustLevel.INHERIT).isSelected())
                    .isTrue();
            shown.button(Purpose.EMAIL, TrustLevel.DISTRUSTED).setSelected(true);
        });
        click("authorities.edit");
        assertThat(office.stored(root).trust())
                .isEqualTo(new Trust(TrustLevel.TRUSTED, TrustLevel.DISTRUSTED, TrustLevel.INHERIT));
        assertThat(office.stored(intermediate).trust()).isEqualTo(Office.NO_MAIL);
    }

    @Test
    void aCancelledFormChangesNothing() throws Exception {
        office.with(root);
        enter();
        select("authorities.table", 0);
        click("authorities.edit");
        assertThat(dialogs.forms).hasSize(1);
        assertThat(office.stored(root).trustNoted()).isFalse();
        assertThat(notices.shown).isEmpty();
    }

    @Test
    void backToDefaultAsksAndForgets() throws Exception {
        office.trusting(root, Office.NO_MAIL);
        enter();
        select("authorities.table", 0);
        click("authorities.default");
        assertThat(dialogs.questions).hasSize(1);
        assertThat(office.stored(root).trustNoted()).isFalse();
        assertThat(GuiActionRunner.execute(
                        () -> part(AbstractButton.class, "authorities.default").isEnabled()))
                .isFalse();
    }

    /// Cases 000-13, 000-14 and 001-3.4.
    @Test
    void importNamesTheAuthoritiesWithEmptyBoxesAndStoresWhatWasTicked() {
        office.reader.file("chain.p7b", bob, intermediate, root);
        dialogs.files = List.of(Path.of("chain.p7b"));
        dialogs.fillsForm(form -> {
            var shown = form.content();
            for (var purpose : List.of("websites", "email", "software")) {
                for (int i = 0; i < 2; i++) {
                    assertThat(part(shown, AbstractButton.class, "authorities.import." + purpose + "." + i)
                                    .isSelected())
                            .isFalse();
                }
            }
            assertThat(text(shown, "authorities.import.fingerprint.1"))
                    .contains(root.certificate().sha256().groups());
            assertThat(text(shown, "authorities.import.question.0")).contains("«Intermediate»");
            assertThat(text(shown, "authorities.import.remark.0")).contains("leave the boxes off");
            assertThat(text(shown, "authorities.import.other")).contains("«Bob»");
            assertThat(text(shown, "authorities.import.risk")).contains("fingerprint");
            part(shown, AbstractButton.class, "authorities.import.view.1").doClick();
            part(shown, AbstractButton.class, "authorities.import.email.1").doClick();
        });
        enter();
        click("authorities.import");
        assertThat(dialogs.titles).contains("Certificate «Root»", "Import authorities");
        assertThat(office.stored(root).trust()).isEqualTo(Office.MAIL);
        assertThat(office.stored(intermediate).trustNoted()).isFalse();
        assertThat(dialogs.messages.getLast()).contains("«Root»", "«Bob»");
    }

    @Test
    void aCancelledImportStoresNothing() {
        office.reader.file("root.cer", root);
        dialogs.files = List.of(Path.of("root.cer"));
        enter();
        click("authorities.import");
        assertThat(dialogs.forms).hasSize(1);
        assertThat(office.database.contents().certificates()).isEmpty();
    }

    @Test
    void whatIsNoAuthorityOrThereAlreadyGivesAMessage() throws Exception {
        office.trusting(root, Office.MAIL).reader.file("both.pem", root, bob);
        dialogs.files = List.of(Path.of("both.pem"));
        enter();
        click("authorities.import");
        assertThat(dialogs.forms).isEmpty();
        assertThat(dialogs.messages.getLast()).contains("«Root» is already installed", "«Bob» is not a certificate");
    }

    @Test
    void aRootThatIsHereAndNotTrustedIsOfferedForTrust() throws Exception {
        office.with(root).reader.file("root.cer", root);
        dialogs.files = List.of(Path.of("root.cer"));
        dialogs.fillsForm(form -> {
            var shown = (TrustForm) form.content();
            assertThat(text(shown, "authorities.edit.compare"))
                    .contains(root.certificate().sha256().groups());
            shown.button(Purpose.EMAIL, TrustLevel.TRUSTED).setSelected(true);
        });
        enter();
        click("authorities.import");
        assertThat(dialogs.questions.getLast().sentence()).startsWith("«Root» is already here, and not yet trusted");
        assertThat(dialogs.questions.getLast().lines()).isEmpty();
        assertThat(office.stored(root).trust()).isEqualTo(Office.MAIL);
    }

    @Test
    void filesOfTheCertificateManagerComeBackIfTheyAreTheUsersOwn() {
        office.reader.keyFile("anna.p12", "Sesam", bob).file("root.cer", root);
        var receiver = contributed(new TypeLiteral<Set<AuthoritiesReceiver>>() {})
                .iterator()
                .next();
        var handedBack = new ArrayList<String>();
        GuiActionRunner.execute(() -> receiver.receive(List.of(Path.of("anna.p12")), () -> handedBack.add("anna.p12")));
        dialogs.fillsForm(_ -> {});
        GuiActionRunner.execute(() -> receiver.receive(List.of(Path.of("root.cer")), () -> handedBack.add("root.cer")));
        assertThat(handedBack).containsExactly("anna.p12");
        assertThat(office.prompt.asked()).isEmpty();
        assertThat(office.stored(root).trustNoted()).isFalse();
    }

    @Test
    void anExceptionIsAddedAfterItsCertificateWasShown() throws Exception {
        var server = office.maker.person("mail.example.org", "", root);
        office.servers.at("mail.example.org", 143, server.certificate());
        enter();
        tab(1);
        dialogs.fillsForm(form -> {
            part(form.content(), JTextField.class, "exceptions.add.server").setText("mail.example.org:143");
            assertThat(form.check().get()).isEmpty();
        });
        click("exceptions.add");
        assertThat(office.servers.greetings).containsExactly(ServerCertificates.Greeting.IMAP);
        assertThat(dialogs.questions.getLast().lines())
                .anyMatch(line -> line.contains(server.certificate().sha256().groups()))
                .anyMatch(line -> line.startsWith("Unknown identity"));
        assertThat(column("exceptions.table", 0)).containsExactly("mail.example.org:143");
    }

    @Test
    void anExceptionNobodyConfirmsIsNotAdded() throws Exception {
        var server = office.maker.person("mail.example.org", "", root);
        office.servers.at("mail.example.org", 993, server.certificate());
        dialogs.goOn = false;
        enter();
        tab(1);
        dialogs.fillsForm(form ->
                part(form.content(), JTextField.class, "exceptions.add.server").setText("mail.example.org:993"));
        click("exceptions.add");
        assertThat(dialogs.questions).hasSize(1);
        assertThat(office.exceptions.list()).isEmpty();
    }

    @Test
    void exceptionsAreDeletedAndPutBack() throws Exception {
        var exception = new ServerException(
                "a.example", 993, root.certificate().sha256().colons());
        office.profiles.exceptions(exception);
        enter();
        tab(1);
        select("exceptions.table", 0);
        click("exceptions.delete");
        assertThat(office.exceptions.list()).isEmpty();
        GuiActionRunner.execute(
                () -> notices.shown.getLast().action().orElseThrow().run().run());
        assertThat(column("exceptions.table", 0)).containsExactly("a.example:993");
    }

    @Test
    void whatWasDeletedComesBackWhereItWasAlsoFromAnotherProfile() throws Exception {
        office.profiles.exceptions(new ServerException(
                "a.example", 993, root.certificate().sha256().colons()));
        enter();
        tab(1);
        select("exceptions.table", 0);
        var here = office.profile.profile();
        click("exceptions.delete");
        office.profile.switchTo(new Profile(Profile.Kind.THUNDERBIRD, Path.of("/other"), "other", false));
        GuiActionRunner.execute(
                () -> notices.shown.getLast().action().orElseThrow().run().run());
        assertThat(office.profiles.changed()).containsExactly(here, here);
    }

    @Test
    void whatAnotherPageChangesInTheListsIsShown() throws Exception {
        enter();
        var exception = new ServerException(
                "a.example", 993, root.certificate().sha256().colons());
        GuiActionRunner.execute(() -> office.exceptions.add(List.of(exception), Progress.none()));
        tab(1);
        assertThat(column("exceptions.table", 0)).containsExactly("a.example:993");
    }

    @Test
    void decisionsAreForgotten() throws Exception {
        office.profiles.decisions(new AuthenticationDecision("www.example.org", Optional.empty()));
        enter();
        tab(2);
        assertThat(column("decisions.table", 1)).containsExactly("Send no client certificate");
        select("decisions.table", 0);
        click("decisions.delete");
        assertThat(office.decisions.list()).isEmpty();
    }

    @Test
    void onlyAuthoritiesCanBeEditedFromOtherPages() throws Exception {
        office.with(root, bob);
        var action = Objects.requireNonNull(contributed(new TypeLiteral<Set<CertificateAction>>() {})
                .iterator()
                .next());
        assertThat(action.possible().test(List.of(office.stored(root)))).isTrue();
        assertThat(action.possible().test(List.of(office.stored(root), office.stored(bob))))
                .isFalse();
        assertThat(action.possible().test(List.of())).isFalse();
        dialogs.fillsForm(form -> ((TrustForm) form.content())
                .button(Purpose.WEBSITES, TrustLevel.TRUSTED)
                .setSelected(true));
        GuiActionRunner.execute(() -> action.run().accept(List.of(office.stored(root))));
        assertThat(office.stored(root).trust()).isEqualTo(Office.SITES);
    }

    @Test
    void whatTheOrganisationDecidedStandsThereLocked() throws Exception {
        office.trusting(root, Office.MAIL);
        office.reader.file("root.pem", root);
        office.settings
                .managed("trust.anchors", "/etc/root.pem")
                .managed("organisation.name", "Example Clinic")
                .managed("organisation.contact", "it@clinic.example");
        enter();
        select("authorities.table", 0);
        dialogs.fillsForm(form -> {
            var shown = (TrustForm) form.content();
            assertThat(part(shown, LockedLine.class, "authorities.edit.locked").getText())
                    .isEqualTo("Set by Example Clinic, it@clinic.example");
            assertThat(shown.button(Purpose.EMAIL, TrustLevel.TRUSTED).isSelected())
                    .isTrue();
            assertThat(shown.button(Purpose.EMAIL, TrustLevel.DISTRUSTED).isEnabled())
                    .isFalse();
        });
        click("authorities.edit");
        assertThat(office.stored(root).trust()).isEqualTo(Office.MAIL);
    }
}
