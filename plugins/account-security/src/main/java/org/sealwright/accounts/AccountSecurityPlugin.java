package org.sealwright.accounts;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.List;
import java.util.Set;
import org.sealwright.accounts.cli.AccountsCli;
import org.sealwright.accounts.findings.AccountFindings;
import org.sealwright.accounts.ui.AccountsWindow;
import org.sealwright.accounts.usecase.ExpiryCalendar;
import org.sealwright.accounts.usecase.KeepIdentities;
import org.sealwright.accounts.usecase.KeptForOldMail;
import org.sealwright.accounts.usecase.ListIdentities;
import org.sealwright.accounts.usecase.OfferCertificates;
import org.sealwright.accounts.usecase.Offers;
import org.sealwright.accounts.usecase.SetIdentity;
import org.sealwright.accounts.usecase.SwitchCertificates;
import org.sealwright.accounts.usecase.TryIdentity;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.accounts.words.KeptNote;
import org.sealwright.accounts.words.TrialWords;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.plugin.CertificateNote;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.SealwrightPlugin;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;

/// Account security.
public final class AccountSecurityPlugin implements SealwrightPlugin {
    private static final int SETTINGS_ORDER = 40;

    @Override
    public String id() {
        return "account-security";
    }

    @Override
    public String name(Texts.Language language) {
        return Texts.beside(AccountWords.class, language).get("accounts.title");
    }

    @Override
    public Module useCases() {
        return new UseCases();
    }

    @Override
    public Module commandLine() {
        return new AccountsCli();
    }

    @Override
    public Set<String> commands() {
        return Set.of("accounts");
    }

    @Override
    public Module window() {
        return new AccountsWindow();
    }

    private static final class UseCases extends AbstractModule {
        @Override
        protected void configure() {
            bind(AccountWords.class);
            bind(TrialWords.class);
            bind(FindCertificate.class);
            bind(Offers.class);
            bind(JudgeCertificates.class);
            bind(SetIdentity.Rules.class);
            bind(ListIdentities.class);
            bind(OfferCertificates.class);
            bind(SetIdentity.class);
            bind(SwitchCertificates.class);
            bind(KeepIdentities.class);
            bind(OpenForKeys.class);
            bind(ExpiryCalendar.class);
            bind(TryIdentity.Ports.class);
            bind(TryIdentity.class);
            bind(KeptForOldMail.class);
            bind(KeptNote.class);
            bind(AccountFindings.class);
            Multibinder.newSetBinder(binder(), FindingSource.class).addBinding().to(AccountFindings.class);
        }

        @ProvidesIntoSet
        SettingsGroup settings(AccountWords words) {
            return new SettingsGroup(
                    "accounts",
                    SETTINGS_ORDER,
                    words.texts(),
                    List.of(CommonSettings.RENEWAL_DAYS, CommonSettings.CHECK_AT_LOGIN));
        }

        @ProvidesIntoSet
        CertificateNote kept(KeptNote kept) {
            return kept.note();
        }
    }
}
