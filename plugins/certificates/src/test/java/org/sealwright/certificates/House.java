package org.sealwright.certificates;

import com.google.inject.AbstractModule;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.sealwright.certificates.usecase.Surroundings;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.escrow.KeySealer;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.core.network.Fetcher;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.ProfileFiles;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.revocation.Revocations;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.StrengthCheck;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.verdict.Verdicts;
import org.sealwright.core.writing.CertificateWriter;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.plugin.Announcement;
import org.sealwright.plugin.CertificateNotes;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.FakeSealer;
import org.sealwright.testkit.NameChains;

/// The ports of core in memory, as strict as the launcher's house.
public final class House extends AbstractModule {
    private final Surroundings here;

    public House(Surroundings here) {
        this.here = here;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireAtInjectOnConstructors();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
        bind(CurrentProfile.class).toInstance(here.profile);
        bind(Accounts.class).toInstance(here.accounts);
        bind(CertificateNotes.class).toInstance(List::of);
        bind(Profiles.class).toInstance(here.profiles);
        bind(ProfileFiles.class).toInstance(here.profiles);
        bind(WaitForProfile.class).toInstance(here.profiles);
        bind(PasswordPrompt.class).toInstance(new FakePrompt());
        bind(Reader.class).toInstance(here.reader);
        bind(PendingRequests.class).toInstance(here.requests);
        bind(AuditLog.class).toInstance(here.audit);
        bind(SafeFiles.class).toInstance(here.files);
        bind(Settings.class).toInstance(here.settings);
        bind(StrengthCheck.class).toInstance((_, _) -> true);
        bind(BackupLog.class).toInstance(here.backups);
        bind(Chains.class).toInstance(new NameChains());
        bind(ExtensionReader.class).toInstance(_ -> List.of());
        bind(Fetcher.class).toInstance(here.fetcher);
        bind(Revocations.class).toInstance(here.revocations);
        bind(Announcement.class).toInstance(here.announcement);
        bind(KeySealer.class).toInstance(new FakeSealer());
        bind(PolicyOwner.class).toInstance(PolicyOwner.Word.OfOrganisation::new);
        bind(Verdicts.class).toInstance(here.verdicts);
        bind(BuiltInRoots.class).toInstance(here.roots);
        bind(CertificateWriter.class).toInstance((_, _) -> new byte[0]);
        bind(Clock.class).toInstance(here.clock);
        bind(Texts.Language.class).toInstance(new Texts.Language(Locale.US));
    }
}
