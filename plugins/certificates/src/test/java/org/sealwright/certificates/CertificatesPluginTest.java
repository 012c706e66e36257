package org.sealwright.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
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
        var plugin = child(new OnTheTerminal());
        assertThat(plugin.getInstance(Key.get(new TypeLiteral<Set<CliCommand>>() {})))
                .hasSize(1);
    }

    @Test
    void whereThereIsNoTerminalItStartsAllTheSame() {
        assertThat(child().getParent()).isNotNull();
    }

    private Injector child(Module... more) {
        return Guice.createInjector(Stream.concat(Stream.of(new House(here)), Stream.of(more))
                        .toList())
                .createChildInjector(new CertificatesPlugin().useCases());
    }

    private static final class OnTheTerminal extends AbstractModule {
        @Override
        protected void configure() {
            bind(Terminal.class).toInstance(new FakeTerminal());
        }
    }
}
