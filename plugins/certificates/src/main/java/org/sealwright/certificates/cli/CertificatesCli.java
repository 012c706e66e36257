package org.sealwright.certificates.cli;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Terminal;

/// What this plugin adds to the command line.
public final class CertificatesCli extends AbstractModule {
    @Override
    protected void configure() {
        // In the window there is no terminal, and nobody asks for commands there.
        OptionalBinder.newOptionalBinder(binder(), Terminal.class);
        bind(CommandMaker.UseCases.class);
        bind(CommandMaker.class);
        Multibinder.newSetBinder(binder(), CliCommand.class).addBinding().toProvider(CommandMaker.class);
    }
}
