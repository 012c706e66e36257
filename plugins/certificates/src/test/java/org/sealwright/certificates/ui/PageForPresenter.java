package org.sealwright.certificates.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.SameThreadTasks;

/// The presenter of the page with an own certificate and one of another person, and what its view was shown.
final class PageForPresenter {
    final List<CertificatesState> shown = new ArrayList<>();
    final WindowParts parts = new WindowParts(new SameThreadTasks(), Runnable::run, new FakePrompt(), Locale.US, false);
    final CertificatesPresenter presenter = parts.presenter;
    final StoredCertificate anna =
            parts.here.storeOwn(parts.here.maker.person("Anna", "anna@example.org", parts.here.root));
    final StoredCertificate bob = parts.here.store(parts.here.maker.person("Bob", "bob@example.net", parts.here.root));

    PageForPresenter() {
        presenter.attach(new Recording(), () -> {});
    }

    private final class Recording implements CertificatesView {
        @Override
        public void render(CertificatesState state) {
            shown.add(state);
        }

        @Override
        public void goToSearch() {}
    }

    List<Integer> totals() {
        return java.util.Arrays.stream(Tab.values())
                .map(tab -> presenter.state().listing(tab).total())
                .toList();
    }

    List<String> names(Tab tab) {
        return presenter.state().listing(tab).shown().stream()
                .flatMap(row -> row.certificate().stream())
                .map(stored -> stored.certificate().displayName())
                .toList();
    }

    static String id(StoredCertificate stored) {
        return stored.certificate().sha256().hex();
    }
}
