package org.sealwright.trust.cli;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sealwright.plugin.CliCommand;

/// The commands `authorities`, `exceptions` and `decisions`.
public final class TrustCli extends AbstractModule {
    @Override
    protected void configure() {
        bind(ListAnswer.class);
        bind(ImportAnswer.Trusting.class);
        bind(ImportAnswer.class);
        bind(TrustAnswer.class);
        bind(ObeyAnswer.class);
        bind(AuthoritiesCommand.class);
        bind(ExceptionsCommand.class);
        bind(DecisionsCommand.class);
        var commands = Multibinder.newSetBinder(binder(), CliCommand.class);
        commands.addBinding().to(AuthoritiesCommand.class);
        commands.addBinding().to(ExceptionsCommand.class);
        commands.addBinding().to(DecisionsCommand.class);
    }
}
