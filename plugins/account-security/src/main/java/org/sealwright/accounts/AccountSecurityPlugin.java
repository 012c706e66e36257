package org.sealwright.accounts;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import org.sealwright.accounts.cli.AccountsCli;
import org.sealwright.accounts.ui.AccountsWindow;
import org.sealwright.accounts.usecase.KeepIdentities;
import org.sealwright.accounts.usecase.ListIdentities;
import org.sealwright.accounts.usecase.OfferCertificates;
import org.sealwright.accounts.usecase.SetIdentity;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.plugin.SealwrightPlugin;

/// Account security.
public final class AccountSecurityPlugin implements SealwrightPlugin {
    @Override
    public String id() {
        return "account-security";
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
    public Module window() {
        return new AccountsWindow();
    }

    private static final class UseCases extends AbstractModule {
        @Override
        protected void configure() {
            bind(AccountWords.class);
            bind(FindCertificate.class);
            bind(ListIdentities.class);
            bind(OfferCertificates.class);
            bind(SetIdentity.class);
            bind(KeepIdentities.class);
        }
    }
}
