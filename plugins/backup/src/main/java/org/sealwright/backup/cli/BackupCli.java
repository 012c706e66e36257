package org.sealwright.backup.cli;

import com.google.inject.AbstractModule;
import org.sealwright.backup.cli.backup.BackupCommandModule;
import org.sealwright.backup.cli.profile.ProfileCli;

/// The commands of this plugin, one module for each subject.
public final class BackupCli extends AbstractModule {
    @Override
    protected void configure() {
        install(new BackupCommandModule());
        install(new ProfileCli());
    }
}
