package org.sealwright.csr.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.escrow.KeySealer;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.request.KeyMaker;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.request.RequestReader;
import org.sealwright.core.request.RequestWriter;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.StrengthCheck;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.csr.CsrPlugin;
import org.sealwright.plugin.Announcement;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;
import org.sealwright.plugin.ui.FilesReceiver;
import org.sealwright.plugin.ui.Navigation;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.plugin.ui.Page;
import org.sealwright.testkit.FakeAnnouncement;
import org.sealwright.testkit.FakeAudit;
import org.sealwright.testkit.FakeBackups;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.FakeReader;
import org.sealwright.testkit.FakeSealer;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeCommands;

/// What the plugin adds to the window, built as the launcher does.
class CsrWindowTest {
    private final WindowParts parts = new WindowParts(new SameThreadTasks(), new FakePrompt(), Locale.US, false);
    private final Injector plugin =
            Guice.createInjector(new House()).createChildInjector(new CsrPlugin().useCases(), new CsrPlugin().window());

    @BeforeAll
    static void display() {
        Display.needed();
    }

    private final class House extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
            bind(CurrentProfile.class).toInstance(parts.profile);
            bind(Profiles.class).toInstance(parts.profiles);
            bind(WaitForProfile.class).toInstance(parts.profiles);
            bind(PasswordPrompt.class).toInstance(new FakePrompt());
            bind(AuditLog.class).toInstance(new FakeAudit());
            bind(SafeFiles.class).toInstance(parts.files);
            bind(Settings.class).toInstance(parts.settings);
            bind(StrengthCheck.class).toInstance((_, _) -> true);
            bind(Reader.class).toInstance(new FakeReader());
            bind(Announcement.class).toInstance(new FakeAnnouncement());
            bind(KeySealer.class).toInstance(new FakeSealer());
            bind(PolicyOwner.class).toInstance(PolicyOwner.Word.OfOrganisation::new);
            bind(BackupLog.class).toInstance(new FakeBackups());
            bind(PendingRequests.class).toInstance(parts.pending);
            bind(Accounts.class).toInstance(parts.accounts);
            bind(KeyMaker.class).toInstance(parts.office);
            bind(RequestWriter.class).toInstance(parts.office);
            bind(RequestReader.class).toInstance(parts.office);
            bind(Clock.class).toInstance(parts.clock);
            bind(Texts.Language.class).toInstance(new Texts.Language(Locale.US));
            bind(Tasks.class).toInstance(new SameThreadTasks());
            bind(Dialogs.class).toInstance(parts.dialogs);
            bind(FilesReceiver.class).toInstance(parts.imported::addAll);
            bind(Notices.class).toInstance(parts.notices);
            bind(Navigation.class).toInstance(parts.navigation);
            bind(EventThread.class).toInstance(javax.swing.SwingUtilities::invokeLater);
            bind(Commands.class).toInstance(new FakeCommands());
        }
    }

    @Test
    void thePageOpens() {
        var pages = plugin.getInstance(Key.get(new TypeLiteral<Set<Page>>() {}));
        assertThat(pages).extracting(Page::id).containsExactly("requests");
        var page = pages.iterator().next();
        assertThat(page.texts().get("requests.title")).isEqualTo("Requests");
        assertThat(page.resources().getResource("icons/requests.svg")).isNotNull();
        var component = GuiActionRunner.execute(() -> page.view().get().component());
        assertThat(component.getName()).isEqualTo("requests.page");
    }

    @Test
    void everyCommandHasItsTextTooltipAndIcon() {
        var commands = plugin.getInstance(Key.get(new TypeLiteral<Set<Command>>() {}));
        assertThat(commands).hasSize(6).allSatisfy(command -> {
            assertThat(command.texts().has(command.id() + ".text")).isTrue();
            assertThat(command.texts().has(command.id() + ".tooltip")).isTrue();
            assertThat(command.resources().getResource("icons/" + command.id() + ".svg"))
                    .as(command.id())
                    .isNotNull();
        });
    }

    @Test
    void renewalIsOfferedForCertificates() {
        var actions = plugin.getInstance(Key.get(new TypeLiteral<Set<CertificateAction>>() {}));
        assertThat(actions)
                .extracting(CertificateAction::id)
                .containsExactlyInAnyOrder("requests.renew", "requests.renewSameKey");
        assertThat(actions).allSatisfy(action -> {
            assertThat(action.place()).isEqualTo(CertificateAction.Place.MENU);
            assertThat(action.texts().has(action.id() + ".text")).isTrue();
            assertThat(action.texts().has(action.id() + ".tooltip")).isTrue();
            assertThat(action.resources().getResource("icons/" + action.id() + ".svg"))
                    .as(action.id())
                    .isNotNull();
        });
    }
}
