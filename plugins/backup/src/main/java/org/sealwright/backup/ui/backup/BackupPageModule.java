package org.sealwright.backup.ui.backup;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.Page;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.Reminder;

/// The page, its commands, and what it offers for certificates shown elsewhere.
public final class BackupPageModule extends AbstractModule {
    /// After the authorities.
    private static final int ORDER = 50;

    @Override
    protected void configure() {
        bind(BackupPresenter.Sources.class);
        bind(BackupPresenter.class).in(Scopes.SINGLETON);
        bind(BackUpFlow.Places.class);
        bind(BackUpFlow.class).in(Scopes.SINGLETON);
        bind(VerifyFlow.class).in(Scopes.SINGLETON);
        bind(RestoreFlow.class).in(Scopes.SINGLETON);
        bind(BackupReminder.class);
        bind(BackupCommands.class).in(Scopes.SINGLETON);
        bind(FoundBackups.class);
        bind(HandOverFlow.class).in(Scopes.SINGLETON);
        bind(BackupStep.UseCases.class);
        bind(BackupStep.class);
        bind(ViewMemory.class).in(Scopes.SINGLETON);
        bind(BackupPage.class);
    }

    @ProvidesIntoSet
    Page page(BackupWords words, Provider<BackupPage> view) {
        return new Page("backup", ORDER, words.texts(), BackupWords.class, view::get);
    }

    @ProvidesIntoSet
    Reminder reminder(BackupReminder reminder, BackUpFlow flow) {
        return reminder.reminder(flow);
    }

    @ProvidesIntoSet
    CertificateAction certificate(BackupCommands commands) {
        return commands.forCertificates();
    }

    @ProvidesIntoSet
    Command create(BackupCommands commands) {
        return commands.create();
    }

    @ProvidesIntoSet
    Command createAll(BackupCommands commands) {
        return commands.createAll();
    }

    @ProvidesIntoSet
    Command verify(BackupCommands commands) {
        return commands.verify();
    }

    @ProvidesIntoSet
    Command restore(BackupCommands commands) {
        return commands.restore();
    }

    @ProvidesIntoSet
    FindingAction saveFound(FoundBackups found) {
        return found.save();
    }

    @ProvidesIntoSet
    FindingAction saveAgainFound(FoundBackups found) {
        return found.saveAgain();
    }

    @ProvidesIntoSet
    FindingAction restoreFound(FoundBackups found) {
        return found.restoreKey();
    }

    @ProvidesIntoSet
    FindingAction handOverFound(HandOverFlow flow) {
        return flow.found();
    }

    @ProvidesIntoSet
    PathStep step(BackupStep step) {
        return step.step();
    }
}
