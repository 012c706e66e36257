package org.sealwright.accounts.cli;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sealwright.plugin.CliCommand;

/// What this plugin adds to the command line.
public final class AccountsCli extends AbstractModule {
    @Override
    protected void configure() {
        bind(IdentityAnswer.class);
        bind(RenewAnswer.class);
        bind(TestAnswer.class);
        bind(AccountsCommand.class);
        Multibinder.newSetBinder(binder(), CliCommand.class).addBinding().to(AccountsCommand.class);
    }
}
