package org.sealwright.csr.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.Navigation;

/// What can be done about findings here: renewing a certificate, and looking at a request.
final class FoundRequests {
    private static final int RENEW = 10;
    private static final int SHOW = 90;

    private final RequestsActions actions;
    private final RequestsPresenter presenter;
    private final Navigation navigation;
    private final RequestWords words;

    @Inject
    FoundRequests(RequestsActions actions, RequestsPresenter presenter, Navigation navigation, RequestWords words) {
        this.actions = actions;
        this.presenter = presenter;
        this.navigation = navigation;
        this.words = words;
    }

    FindingAction renew() {
        return new FindingAction(
                "requests.renewFound",
                RENEW,
                words.texts(),
                Set.of("certificates.expired", "certificates.ending", "certificates.weakKey", "certificates.revoked"),
                finding -> finding.certificate()
                        .map(List::of)
                        .filter(RequestsActions::canRenew)
                        .ifPresent(actions::renew));
    }

    FindingAction show() {
        return new FindingAction(
                "requests.showFound",
                SHOW,
                words.texts(),
                Set.of("requests.waiting", "requests.keyMissing"),
                this::show);
    }

    private void show(Finding finding) {
        presenter.bring(finding.about());
        navigation.open("requests");
    }
}
