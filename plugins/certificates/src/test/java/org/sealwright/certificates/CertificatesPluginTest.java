package org.sealwright.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.usecase.Surroundings;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.ProfileFiles;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.writing.CertificateWriter;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.SealwrightPlugin;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.FakeTerminal;
import org.sealwright.testkit.NameChains;

/// The plugin in a strict house, as the launcher builds it.
class CertificatesPluginTest {
    private final Surroundings here = new Surroundings();

    @Test
    void itIsFoundAndKeepsItsId() {
        assertThat(ServiceLoader.load(SealwrightPlugin.class))
                .extracting(SealwrightPlugin::id)
                .containsExactly("certificates");
    }

    @Test
    void theCommandLineGetsItsCommands() {
        var plugin = child(new OnTheTerminal());
        assertThat(plugin.getInstance(Key.get(new TypeLiteral<Set<CliCommand>>() {})))
                .hasSize(1);
    }

    @Test
    void whereThereIsNoTerminalItStartsAllTheSame() {
        assertThat(child().getParent()).isNotNull();
    }

    private Injector child(Module... more) {
        var house = Guice.createInjector(java.util.stream.Stream.concat(
                        List.<Module>of(new Strict(), new House()).stream(), List.of(more).stream())
                .toList());
        return house.createChildInjector(new CertificatesPlugin().useCases());
    }

    private static final class Strict extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
        }
    }

    private static final class OnTheTerminal extends AbstractModule {
        @Override
        protected void configure() {
            bind(Terminal.class).toInstance(new FakeTerminal());
        }
    }

    private final class House extends AbstractModule {
        @Override
        protected void configure() {
            bind(CurrentProfile.class).toInstance(here.profile);
            bind(Profiles.class).toInstance(here.profiles);
            bind(ProfileFiles.class).toInstance(here.profiles);
            bind(WaitForProfile.class).toInstance(here.profiles);
            bind(PasswordPrompt.class).toInstance(new FakePrompt());
            bind(Reader.class).toInstance(here.reader);
            bind(AuditLog.class).toInstance(here.audit);
            bind(SafeFiles.class).toInstance(here.files);
            bind(Chains.class).toInstance(new NameChains());
            bind(ExtensionReader.class).toInstance(_ -> List.of());
            bind(CertificateWriter.class).toInstance((_, _) -> new byte[0]);
            bind(Clock.class).toInstance(here.clock);
            bind(Texts.Language.class).toInstance(new Texts.Language(Locale.US));
        }
    }
}
