package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.util.Set;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.Navigation;

/// What can be done about findings here.
final class FoundAccounts {
    private static final int ORDER = 40;

    private final ChooseForAddress choosing;
    private final Renewal renewal;
    private final AccountsPresenter presenter;
    private final Navigation navigation;
    private final AccountWords words;

    @Inject
    FoundAccounts(
            ChooseForAddress choosing,
            Renewal renewal,
            AccountsPresenter presenter,
            Navigation navigation,
            AccountWords words) {
        this.choosing = choosing;
        this.renewal = renewal;
        this.presenter = presenter;
        this.navigation = navigation;
        this.words = words;
    }

    /// Takes what fits.
    FindingAction use() {
        return new FindingAction(
                "accounts.useFound",
                ORDER,
                words.texts(),
                Set.of("accounts.notChosen", "accounts.replace"),
                finding -> finding.address().ifPresent(choosing::choose));
    }

    /// Moves all addresses to the newest.
    FindingAction switchAll() {
        return new FindingAction(
                "accounts.switchFound", ORDER, words.texts(), Set.of("accounts.older"), _ -> renewal.switchAll());
    }

    /// Looks at what is chosen.
    FindingAction open() {
        return new FindingAction("accounts.openFound", ORDER, words.texts(), Set.of("accounts.unfit"), this::open);
    }

    private void open(Finding finding) {
        presenter.bring(finding.about());
        navigation.open("accounts");
    }
}
