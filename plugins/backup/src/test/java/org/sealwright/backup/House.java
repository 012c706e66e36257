package org.sealwright.backup;

import com.google.inject.AbstractModule;
import java.time.Clock;
import java.util.Locale;
import org.sealwright.backup.usecase.backup.Given;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.archive.Copies;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.BackupPlaces;
import org.sealwright.core.backup.BackupWriter;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.escrow.KeySealer;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.ProfileFiles;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.StrengthCheck;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.transfer.TransferFile;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.plugin.Announcement;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.FakeAccounts;
import org.sealwright.testkit.FakeCopies;
import org.sealwright.testkit.FakeFiles;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.FakeSealer;
import org.sealwright.testkit.NameChains;

/// What the launcher's injector offers to a plugin, strict as there.
public final class House extends AbstractModule {
    private final Given here;

    public House(Given here) {
        this.here = here;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireAtInjectOnConstructors();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
        bind(CurrentProfile.class).toInstance(here.profile);
        bind(Profiles.class).toInstance(here.profiles);
        bind(ProfileFiles.class).toInstance(here.profiles);
        bind(WaitForProfile.class).toInstance(here.profiles);
        bind(PasswordPrompt.class).toInstance(new FakePrompt());
        bind(Reader.class).toInstance(here.reader);
        bind(AuditLog.class).toInstance(here.audit);
        bind(BackupLog.class).toInstance(here.log);
        bind(BackupPlaces.class).toInstance((_, _) -> java.util.Set.of());
        bind(BackupWriter.class).toInstance((_, _, _, _) -> new byte[0]);
        bind(SafeFiles.class).toInstance(new FakeFiles());
        bind(Copies.class).toInstance(new FakeCopies());
        bind(Accounts.class).toInstance(new FakeAccounts());
        bind(TransferFile.class).toInstance(new NoTransferFile());
        bind(Settings.class).toInstance(here.settings);
        bind(StrengthCheck.class).toInstance((_, _) -> true);
        bind(Announcement.class).toInstance(here.announcement);
        bind(KeySealer.class).toInstance(new FakeSealer());
        bind(PolicyOwner.class).toInstance(PolicyOwner.Word.OfOrganisation::new);
        bind(Chains.class).toInstance(new NameChains());
        bind(Clock.class).toInstance(here.clock);
        bind(Texts.Language.class).toInstance(new Texts.Language(Locale.US));
    }
}
