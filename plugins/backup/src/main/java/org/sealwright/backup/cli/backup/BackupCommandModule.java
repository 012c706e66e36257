package org.sealwright.backup.cli.backup;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sealwright.plugin.CliCommand;

/// The command `backup`.
public final class BackupCommandModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(CreateAnswer.class);
        bind(VerifyAnswer.class);
        bind(RestoreAnswer.class);
        bind(FilePasswords.class);
        bind(BackupCommand.class);
        Multibinder.newSetBinder(binder(), CliCommand.class).addBinding().to(BackupCommand.class);
    }
}
