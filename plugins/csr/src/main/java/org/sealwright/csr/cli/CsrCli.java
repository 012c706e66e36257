package org.sealwright.csr.cli;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sealwright.plugin.CliCommand;

/// What this plugin adds to the command line.
public final class CsrCli extends AbstractModule {
    @Override
    protected void configure() {
        bind(CreateAnswer.class);
        bind(ShowAnswer.class);
        bind(ListAnswer.class);
        bind(RequestsCommand.class);
        Multibinder.newSetBinder(binder(), CliCommand.class).addBinding().to(RequestsCommand.class);
    }
}
