package org.sealwright.backup;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sealwright.backup.cli.BackupCli;
import org.sealwright.backup.findings.BackupFindings;
import org.sealwright.backup.findings.EscrowFindings;
import org.sealwright.backup.ui.BackupWindow;
import org.sealwright.backup.usecase.backup.BackupUseCases;
import org.sealwright.backup.usecase.backup.RemindOfBackups;
import org.sealwright.backup.usecase.copies.CopiesUseCases;
import org.sealwright.backup.usecase.escrow.HandOverCopies;
import org.sealwright.backup.usecase.password.PasswordUseCases;
import org.sealwright.backup.usecase.transfer.TransferUseCases;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.backup.words.NotBackedUpNote;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.core.backup.BackupRules;
import org.sealwright.core.escrow.EscrowRules;
import org.sealwright.core.settings.PrimaryPasswordRules;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.kit.usecase.CopiedKeys;
import org.sealwright.kit.usecase.EscrowCertificate;
import org.sealwright.kit.usecase.EscrowFolder;
import org.sealwright.kit.usecase.EscrowKeys;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.usecase.OrganisationTrust;
import org.sealwright.kit.words.EscrowWords;
import org.sealwright.plugin.CertificateNote;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.SealwrightPlugin;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;

/// Backups, primary password, copies and transfer.
public final class BackupPlugin implements SealwrightPlugin {
    private static final int SETTINGS_ORDER = 50;

    @Override
    public String id() {
        return "backup";
    }

    @Override
    public String name(Texts.Language language) {
        return Texts.beside(BackupWords.class, language).get("backup.title");
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
    public Set<String> commands() {
        return Set.of("backup", "password", "profile", "copies");
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
            bind(CopiedKeys.class);
            bind(EscrowCertificate.class);
            bind(EscrowFolder.class);
            bind(OrganisationTrust.class);
            bind(EscrowKeys.class);
            bind(EscrowWords.class);
            install(new BackupUseCases());
            bind(NotBackedUpNote.class);
            bind(ProfileWords.class);
            install(new PasswordUseCases());
            install(new CopiesUseCases());
            install(new TransferUseCases());
            bind(BackupFindings.class);
            bind(HandOverCopies.class);
            bind(EscrowFindings.class);
            var sources = Multibinder.newSetBinder(binder(), FindingSource.class);
            sources.addBinding().to(BackupFindings.class);
            sources.addBinding().to(EscrowFindings.class);
        }

        @ProvidesIntoSet
        CertificateNote notBackedUp(NotBackedUpNote note) {
            return note.note();
        }

        /// Nobody is offered to decline a reminder that comes all the same.
        @ProvidesIntoSet
        SettingsGroup settings(BackupWords words, Settings settings) {
            var ofBackups = List.<Setting<?>>of(
                    BackupRules.REQUIRED, BackupRules.ALLOWED_FORMATS, BackupRules.FOLDER, RemindOfBackups.REMINDER);
            var others = List.<Setting<?>>of(
                    PrimaryPasswordRules.MINIMUM_LENGTH,
                    PrimaryPasswordRules.MINIMUM_STRENGTH,
                    PrimaryPasswordRules.REQUIRED,
                    EscrowRules.CERTIFICATE,
                    EscrowRules.FOLDER);
            var shown = Stream.concat(ofBackups.stream(), others.stream())
                    .filter(setting -> !setting.equals(RemindOfBackups.REMINDER) || !BackupRules.required(settings))
                    .toList();
            return new SettingsGroup("backup", SETTINGS_ORDER, words.texts(), shown);
        }
    }
}
