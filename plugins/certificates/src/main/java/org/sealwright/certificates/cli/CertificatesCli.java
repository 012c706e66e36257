package org.sealwright.certificates.cli;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sealwright.plugin.CliCommand;

/// What this plugin adds to the command line.
public final class CertificatesCli extends AbstractModule {
    @Override
    protected void configure() {
        bind(CommandMaker.UseCases.class);
        bind(CommandMaker.class);
        Multibinder.newSetBinder(binder(), CliCommand.class).addBinding().toProvider(CommandMaker.class);
    }
}
