package org.sealwright.backup.cli.profile;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sealwright.plugin.CliCommand;

/// The commands `password`, `copies` and `profile`.
public final class ProfileCli extends AbstractModule {
    @Override
    protected void configure() {
        bind(CheckAnswer.class);
        bind(PasswordCommand.class);
        bind(CopiesCommand.class);
        bind(ProfileCommand.class);
        var commands = Multibinder.newSetBinder(binder(), CliCommand.class);
        commands.addBinding().to(PasswordCommand.class);
        commands.addBinding().to(CopiesCommand.class);
        commands.addBinding().to(ProfileCommand.class);
    }
}
