package org.sealwright.backup.usecase.backup;

import com.google.inject.AbstractModule;

/// The use cases of this package.
public final class BackupUseCases extends AbstractModule {
    @Override
    protected void configure() {
        bind(SurveyBackups.class);
        bind(RemindOfBackups.class);
        bind(LoggedKeys.class);
        bind(CheckPlace.class);
        bind(AllowedBackups.class);
        bind(BackUp.class);
        bind(BackUp.Records.class);
        bind(CollectEntries.class);
        bind(ProveBackup.class);
        bind(VerifyBackup.class);
        bind(Restore.class);
        bind(NoteRestored.class);
    }
}
