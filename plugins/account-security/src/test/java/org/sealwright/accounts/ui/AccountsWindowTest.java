package org.sealwright.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.swing.SwingUtilities;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealwright.accounts.AccountSecurityPlugin;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.desktop.Autostart;
import org.sealwright.core.message.SecureMail;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.StrengthCheck;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.verdict.Verdicts;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.CertificateActions;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;
import org.sealwright.plugin.ui.Navigation;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.plugin.ui.Page;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeCommands;

/// What the plugin adds to the window, built as the launcher does.
class AccountsWindowTest {
    private final WindowParts parts = new WindowParts(Locale.US, false);
    private final Injector plugin = Guice.createInjector(new House())
            .createChildInjector(new AccountSecurityPlugin().useCases(), new AccountSecurityPlugin().window());

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
            bind(CurrentProfile.class).toInstance(parts.here.profile);
            bind(WaitForProfile.class).toInstance(parts.here.profiles);
            bind(Accounts.class).toInstance(parts.here.accounts);
            bind(AuditLog.class).toInstance(parts.here.audit);
            bind(Clock.class).toInstance(parts.here.clock);
            bind(Texts.Language.class).toInstance(new Texts.Language(Locale.US));
            bind(Tasks.class).toInstance(new SameThreadTasks());
            bind(Dialogs.class).toInstance(parts.dialogs);
            bind(Notices.class).toInstance(parts.notices);
            bind(Navigation.class).toInstance(parts.navigation);
            bind(EventThread.class).toInstance(SwingUtilities::invokeLater);
            bind(Profiles.class).toInstance(parts.here.profiles);
            bind(Autostart.class).toInstance(new NoSession());
            bind(Verdicts.class).toInstance(parts.here.verdicts);
            bind(BuiltInRoots.class).toInstance(() -> BuiltInRoots.Found.NOTHING);
            bind(SecureMail.class).toInstance(parts.here.mail);
            bind(SafeFiles.class).toInstance(parts.here.files);
            bind(PasswordPrompt.class).toInstance(parts.here.prompt);
            bind(Settings.class).toInstance(parts.here.settings);
            bind(StrengthCheck.class).toInstance((_, _) -> true);
            bind(CertificateActions.class).toInstance(List::of);
            bind(Commands.class).toInstance(new FakeCommands());
        }
    }

    @Test
    void thePageOpens() {
        var pages = plugin.getInstance(Key.get(new TypeLiteral<Set<Page>>() {}));
        assertThat(pages).extracting(Page::id).containsExactly("accounts");
        var page = pages.iterator().next();
        assertThat(page.texts().get("accounts.title")).isEqualTo("Accounts");
        assertThat(page.resources().getResource("icons/accounts.svg")).isNotNull();
        var component = GuiActionRunner.execute(() -> page.view().get().component());
        assertThat(component.getName()).isEqualTo("accounts.page");
    }

    @Test
    void everyCommandHasItsTextTooltipAndIcon() {
        var commands = plugin.getInstance(Key.get(new TypeLiteral<Set<Command>>() {}));
        assertThat(commands).hasSize(7).allSatisfy(command -> {
            assertThat(command.texts().has(command.id() + ".text")).isTrue();
            assertThat(command.texts().has(command.id() + ".tooltip")).isTrue();
            assertThat(command.resources().getResource("icons/" + command.id() + ".svg"))
                    .as(command.id())
                    .isNotNull();
        });
    }

    @Test
    void theNextStepAfterAnImportIsOffered() {
        var actions = plugin.getInstance(Key.get(new TypeLiteral<Set<CertificateAction>>() {}));
        assertThat(actions).singleElement().satisfies(action -> {
            assertThat(action.id()).isEqualTo("accounts.use");
            assertThat(action.place()).isEqualTo(CertificateAction.Place.NEXT_STEP);
            assertThat(action.texts().has("accounts.use.text")).isTrue();
            assertThat(action.resources().getResource("icons/accounts.use.svg")).isNotNull();
        });
    }

    /// A computer that starts nothing.
    private static final class NoSession implements Autostart {
        @Override
        public boolean possible() {
            return false;
        }

        @Override
        public void check(boolean wanted) {}

        @Override
        public void forgetOwn() {}
    }
}
