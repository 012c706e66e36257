package org.sealwright.backup.ui;

import com.google.inject.AbstractModule;
import org.sealwright.backup.ui.backup.BackupPageModule;
import org.sealwright.backup.ui.profile.ProfileWindowModule;

/// The pages and commands of this plugin, one module for each subject.
public final class BackupWindow extends AbstractModule {
    @Override
    protected void configure() {
        install(new BackupPageModule());
        install(new ProfileWindowModule());
    }
}
