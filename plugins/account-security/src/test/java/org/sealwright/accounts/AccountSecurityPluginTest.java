package org.sealwright.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.time.Clock;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.accounts.usecase.Surroundings;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.message.SecureMail;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.StrengthCheck;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.verdict.Verdicts;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.SealwrightPlugin;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.FakeTerminal;

/// The plugin in a strict house, as the launcher builds it.
class AccountSecurityPluginTest {
    private final Surroundings here = new Surroundings();

    @Test
    void itIsFoundAndKeepsItsId() {
        assertThat(ServiceLoader.load(SealwrightPlugin.class))
                .extracting(SealwrightPlugin::id)
                .containsExactly("account-security");
    }

    @Test
    void theCommandLineGetsItsCommands() {
        var door = new AccountSecurityPlugin();
        var plugin = Guice.createInjector(new House()).createChildInjector(door.useCases(), door.commandLine());
        assertThat(plugin.getInstance(Key.get(new TypeLiteral<Set<CliCommand>>() {})))
                .hasSize(1);
    }

    @Test
    void theRenewalWindowIsASetting() {
        var door = new AccountSecurityPlugin();
        var plugin = Guice.createInjector(new House()).createChildInjector(door.useCases());
        assertThat(plugin.getInstance(Key.get(new TypeLiteral<Set<SettingsGroup>>() {})))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.settings())
                            .containsExactly(CommonSettings.RENEWAL_DAYS, CommonSettings.CHECK_AT_LOGIN);
                    assertThat(group.texts().has("settings.accounts.title")).isTrue();
                });
    }

    private final class House extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
            bind(CurrentProfile.class).toInstance(here.profile);
            bind(WaitForProfile.class).toInstance(here.profiles);
            bind(Accounts.class).toInstance(here.accounts);
            bind(AuditLog.class).toInstance(here.audit);
            bind(Profiles.class).toInstance(here.profiles);
            bind(Verdicts.class).toInstance(here.verdicts);
            bind(BuiltInRoots.class).toInstance(() -> BuiltInRoots.Found.NOTHING);
            bind(SecureMail.class).toInstance(here.mail);
            bind(SafeFiles.class).toInstance(here.files);
            bind(PasswordPrompt.class).toInstance(here.prompt);
            bind(Settings.class).toInstance(here.settings);
            bind(StrengthCheck.class).toInstance((_, _) -> true);
            bind(Clock.class).toInstance(here.clock);
            bind(Terminal.class).toInstance(new FakeTerminal());
            bind(Texts.Language.class).toInstance(new Texts.Language(Locale.US));
        }
    }
}
