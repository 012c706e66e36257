package org.sealwright.backup;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import org.sealwright.backup.cli.BackupCli;
import org.sealwright.backup.ui.BackupWindow;
import org.sealwright.backup.usecase.backup.BackupUseCases;
import org.sealwright.backup.usecase.copies.CopiesUseCases;
import org.sealwright.backup.usecase.password.PasswordUseCases;
import org.sealwright.backup.usecase.transfer.TransferUseCases;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.backup.words.safety.SafetyWords;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.plugin.SealwrightPlugin;

/// Backups, primary password, copies and transfer.
public final class BackupPlugin implements SealwrightPlugin {
    @Override
    public String id() {
        return "backup";
    }

    @Override
    public Module useCases() {
        return new UseCases();
    }

    @Override
    public Module commandLine() {
        return new BackupCli();
    }

    @Override
    public Module window() {
        return new BackupWindow();
    }

    private static final class UseCases extends AbstractModule {
        @Override
        protected void configure() {
            bind(BackupWords.class);
            bind(FindCertificate.class);
            bind(OpenForKeys.class);
            install(new BackupUseCases());
            bind(SafetyWords.class);
            install(new PasswordUseCases());
            install(new CopiesUseCases());
            install(new TransferUseCases());
        }
    }
}
