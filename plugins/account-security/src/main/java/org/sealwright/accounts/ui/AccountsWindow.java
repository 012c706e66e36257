package org.sealwright.accounts.ui;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.CertificateAction.Place;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.Page;
import org.sealwright.plugin.ui.PathStep;

/// What this plugin adds to the window: a page, its commands, and the next step for a certificate of one's own.
public final class AccountsWindow extends AbstractModule {
    /// After the backup.
    private static final int ORDER = 40;

    private static final int USE = 40;

    @Override
    protected void configure() {
        bind(Windows.class).to(PluginWindows.class);
        bind(PluginWindows.class);
        bind(AccountsPresenter.Sources.class);
        bind(AccountsPresenter.class).in(Scopes.SINGLETON);
        bind(AccountsActions.UseCases.class);
        bind(AccountsActions.class).in(Scopes.SINGLETON);
        bind(SaveCalendar.class).in(Scopes.SINGLETON);
        bind(Trials.UseCases.class);
        bind(Trials.class).in(Scopes.SINGLETON);
        bind(Renewal.class).in(Scopes.SINGLETON);
        bind(OwnList.class).in(Scopes.SINGLETON);
        bind(UseCertificate.UseCases.class);
        bind(UseCertificate.class).in(Scopes.SINGLETON);
        bind(AccountsCommands.class).in(Scopes.SINGLETON);
        bind(ChooseForAddress.UseCases.class);
        bind(ChooseForAddress.class);
        bind(FoundAccounts.class);
        bind(AccountSteps.Looking.class);
        bind(AccountSteps.class);
        bind(ViewMemory.class).in(Scopes.SINGLETON);
        bind(AccountsPage.class);
        bind(CheckAtLogin.class).asEagerSingleton();
    }

    @ProvidesIntoSet
    Page page(AccountWords words, Provider<AccountsPage> view) {
        return new Page("accounts", ORDER, words.texts(), AccountWords.class, view::get);
    }

    @ProvidesIntoSet
    Command add(AccountsCommands commands) {
        return commands.add();
    }

    @ProvidesIntoSet
    Command rename(AccountsCommands commands) {
        return commands.rename();
    }

    @ProvidesIntoSet
    Command remove(AccountsCommands commands) {
        return commands.remove();
    }

    @ProvidesIntoSet
    Command switchAll(AccountsCommands commands) {
        return commands.switchAll();
    }

    @ProvidesIntoSet
    Command renew(AccountsCommands commands) {
        return commands.renew();
    }

    @ProvidesIntoSet
    Command test(AccountsCommands commands) {
        return commands.test();
    }

    @ProvidesIntoSet
    Command calendar(AccountsCommands commands) {
        return commands.calendar();
    }

    @ProvidesIntoSet
    CertificateAction use(AccountWords words, UseCertificate use) {
        return new CertificateAction(
                "accounts.use",
                USE,
                words.texts(),
                AccountWords.class,
                Place.NEXT_STEP,
                UseCertificate::isPossible,
                use::use);
    }

    @ProvidesIntoSet
    FindingAction useFound(FoundAccounts found) {
        return found.use();
    }

    @ProvidesIntoSet
    FindingAction switchFound(FoundAccounts found) {
        return found.switchAll();
    }

    @ProvidesIntoSet
    FindingAction openFound(FoundAccounts found) {
        return found.open();
    }

    @ProvidesIntoSet
    PathStep address(AccountSteps steps) {
        return steps.address();
    }

    @ProvidesIntoSet
    PathStep choose(AccountSteps steps) {
        return steps.choose();
    }

    @ProvidesIntoSet
    PathStep tried(AccountSteps steps) {
        return steps.test();
    }
}
