package org.sealwright.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.usecase.Surroundings;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.SealwrightPlugin;
import org.sealwright.plugin.Terminal;
import org.sealwright.testkit.FakeTerminal;

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
        var plugin = Guice.createInjector(new House(here), new OnTheTerminal())
                .createChildInjector(new CertificatesPlugin().useCases(), new CertificatesPlugin().commandLine());
        assertThat(plugin.getInstance(Key.get(new TypeLiteral<Set<CliCommand>>() {})))
                .hasSize(1);
    }

    private static final class OnTheTerminal extends AbstractModule {
        @Override
        protected void configure() {
            bind(Terminal.class).toInstance(new FakeTerminal());
        }
    }
}
