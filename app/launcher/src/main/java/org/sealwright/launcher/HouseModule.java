package org.sealwright.launcher;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.archive.Copies;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.BackupPlaces;
import org.sealwright.core.backup.BackupWriter;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.desktop.Autostart;
import org.sealwright.core.desktop.DesktopNotice;
import org.sealwright.core.escrow.KeySealer;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.core.message.SecureMail;
import org.sealwright.core.network.Fetcher;
import org.sealwright.core.policy.Policy;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.policy.PolicyReader;
import org.sealwright.core.policy.ThunderbirdPolicies;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.ProfileFiles;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.request.KeyMaker;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.request.RequestReader;
import org.sealwright.core.request.RequestWriter;
import org.sealwright.core.revocation.Revocations;
import org.sealwright.core.secret.StrengthCheck;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.transfer.TransferFile;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.trust.ServerCertificates;
import org.sealwright.core.verdict.Verdicts;
import org.sealwright.core.writing.CertificateWriter;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.crypto.backup.Pkcs12Writer;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.crypto.certificate.BouncyExtensions;
import org.sealwright.crypto.chain.BouncyChains;
import org.sealwright.crypto.escrow.CmsKeySealer;
import org.sealwright.crypto.message.BouncyMail;
import org.sealwright.crypto.reading.BouncyReader;
import org.sealwright.crypto.request.BouncyRequestReader;
import org.sealwright.crypto.request.BouncyRequestWriter;
import org.sealwright.crypto.request.JdkKeyMaker;
import org.sealwright.crypto.revocation.AskedRevocations;
import org.sealwright.crypto.server.TlsServerCertificates;
import org.sealwright.crypto.transfer.CmsTransferFile;
import org.sealwright.crypto.verdict.ThunderbirdVerdicts;
import org.sealwright.crypto.writing.BouncyWriter;
import org.sealwright.plugin.CertificateNotes;
import org.sealwright.plugin.DeclaredSettings;
import org.sealwright.plugin.Findings;
import org.sealwright.plugin.Plugins;
import org.sealwright.plugin.Texts;
import org.sealwright.shell.dialogs.ZxcvbnCheck;
import org.sealwright.store.account.AccountsOnDisk;
import org.sealwright.store.archive.DatedCopies;
import org.sealwright.store.backup.BackupsFile;
import org.sealwright.store.backup.FilePlaces;
import org.sealwright.store.database.Alarm;
import org.sealwright.store.database.BackgroundAlarm;
import org.sealwright.store.database.ChosenProfile;
import org.sealwright.store.database.CopiesOnDisk;
import org.sealwright.store.database.Databases;
import org.sealwright.store.database.InstalledRoots;
import org.sealwright.store.database.OnEventThread;
import org.sealwright.store.database.StartProfile;
import org.sealwright.store.desktop.DailyNotice;
import org.sealwright.store.desktop.Notifier;
import org.sealwright.store.desktop.SessionStart;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Places;
import org.sealwright.store.files.SafeWrite;
import org.sealwright.store.network.HttpFetcher;
import org.sealwright.store.policy.PolicyFile;
import org.sealwright.store.policy.ThunderbirdPolicyFile;
import org.sealwright.store.prefs.ManagedPrefs;
import org.sealwright.store.prefs.PrefsOfProfile;
import org.sealwright.store.profile.FoundProfiles;
import org.sealwright.store.profile.ProfileLocks;
import org.sealwright.store.request.RequestsFile;
import org.sealwright.store.trust.FilesOfProfile;

/// The ports of core, bound to the rooms that fill them.
final class HouseModule extends AbstractModule {
    private final Ground ground;
    private final Plugins plugins;
    private final Findings findings;
    private final StartProfile startProfile;
    private final BooleanSupplier onEventThread;

    /// @param startProfile  the profile to begin with
    /// @param onEventThread is the calling thread the one that paints the window?
    HouseModule(
            Ground ground,
            Plugins plugins,
            Findings findings,
            StartProfile startProfile,
            BooleanSupplier onEventThread) {
        this.ground = ground;
        this.plugins = plugins;
        this.findings = findings;
        this.startProfile = startProfile;
        this.onEventThread = onEventThread;
    }

    @Override
    protected void configure() {
        ground();
        crypto();
        store();
    }

    private void ground() {
        bind(Computer.class).toInstance(ground.computer());
        bind(Places.class).toInstance(ground.places());
        bind(Clock.class).toInstance(ground.clock());
        bind(AuditLog.class).toInstance(ground.audit());
        bind(Settings.class).toInstance(ground.settings());
        bind(Policy.class).toInstance(ground.policy());
        bind(Texts.Language.class).toInstance(ground.language());
        bind(Plugins.class).toInstance(plugins);
        bind(Findings.class).toInstance(findings);
        bind(DeclaredSettings.class).toInstance(new PluginSettings(ground));
        port(CertificateNotes.class, ContributedNotes.class);
        port(StrengthCheck.class, ZxcvbnCheck.class);
    }

    private void crypto() {
        port(CertificateDecoder.class, BouncyDecoder.class);
        port(ExtensionReader.class, BouncyExtensions.class);
        port(Chains.class, BouncyChains.class);
        port(Reader.class, BouncyReader.class);
        port(CertificateWriter.class, BouncyWriter.class);
        port(BackupWriter.class, Pkcs12Writer.class);
        port(TransferFile.class, CmsTransferFile.class);
        port(KeyMaker.class, JdkKeyMaker.class);
        port(KeySealer.class, CmsKeySealer.class);
        port(RequestWriter.class, BouncyRequestWriter.class);
        port(RequestReader.class, BouncyRequestReader.class);
        port(Verdicts.class, ThunderbirdVerdicts.class);
        port(Revocations.class, AskedRevocations.class);
        port(SecureMail.class, BouncyMail.class);
        port(ServerCertificates.class, TlsServerCertificates.class);
    }

    private void store() {
        port(SafeFiles.class, SafeWrite.class);
        port(PolicyReader.class, PolicyFile.class);
        bind(PolicyOwner.class).toInstance(ground.owner());
        port(ThunderbirdPolicies.class, ThunderbirdPolicyFile.class);
        port(Fetcher.class, HttpFetcher.class);
        port(Profiles.class, FoundProfiles.class);
        port(ProfileFiles.class, FilesOfProfile.class);
        port(BuiltInRoots.class, InstalledRoots.class);
        port(CurrentProfile.class, ChosenProfile.class);
        port(BackupLog.class, BackupsFile.class);
        port(BackupPlaces.class, FilePlaces.class);
        port(PendingRequests.class, RequestsFile.class);
        port(Accounts.class, AccountsOnDisk.class);
        bind(PrefsOfProfile.class).in(Scopes.SINGLETON);
        bind(ManagedPrefs.class).in(Scopes.SINGLETON);
        port(Copies.class, CopiesOnDisk.class);
        port(Alarm.class, BackgroundAlarm.class);
        port(Autostart.class, SessionStart.class);
        port(DesktopNotice.class, DailyNotice.class);
        port(Notifier.class, DesktopNotifier.class);
        bind(Databases.class).in(Scopes.SINGLETON);
        bind(DatedCopies.class).in(Scopes.SINGLETON);
        bind(ProfileLocks.class).in(Scopes.SINGLETON);
        bind(StartProfile.class).toInstance(startProfile);
        bind(BooleanSupplier.class).annotatedWith(OnEventThread.class).toInstance(onEventThread);
    }

    private <T> void port(Class<T> port, Class<? extends T> room) {
        bind(port).to(room);
        bind(room).in(Scopes.SINGLETON);
    }
}
