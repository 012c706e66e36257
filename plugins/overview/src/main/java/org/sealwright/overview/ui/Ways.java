package org.sealwright.overview.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealwright.overview.ui.path.OfferArrivals;
import org.sealwright.overview.ui.path.PathPresenter;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.FilesReceiver;
import org.sealwright.plugin.ui.Navigation;

/// Where the overview leads: to the guided path, or to a file that is there already. On the event thread.
final class Ways {
    private final PathPresenter path;
    private final OfferArrivals arrivals;
    private final Navigation navigation;
    private final Dialogs dialogs;
    private final FilesReceiver receiver;
    private final OverviewWords words;

    @Inject
    Ways(
            PathPresenter path,
            OfferArrivals arrivals,
            Navigation navigation,
            Dialogs dialogs,
            FilesReceiver receiver,
            OverviewWords words) {
        this.path = path;
        this.arrivals = arrivals;
        this.navigation = navigation;
        this.dialogs = dialogs;
        this.receiver = receiver;
        this.words = words;
    }

    /// Offers what arrives among the downloads, if the user allows it.
    void watch() {
        arrivals.begin();
    }

    /// "Get a certificate".
    ///
    /// @param address for whom; empty for the one that lacks it most
    void get(Optional<String> address) {
        path.choose(address);
        navigation.open(PathPresenter.PAGE);
    }

    /// "I have a file from my authority".
    void openFile() {
        var files = dialogs.openFiles(new Dialogs.FileQuestion(
                words.get("overview.empty.file.choose"),
                List.of(
                        new Dialogs.FileQuestion.Filter(words.get("overview.empty.file.p12"), List.of("p12", "pfx")),
                        new Dialogs.FileQuestion.Filter(
                                words.get("overview.empty.file.all"),
                                List.of("cer", "crt", "cert", "pem", "der", "p7b", "p7c", "eml", "zip")))));
        if (!files.isEmpty()) {
            receiver.receive(files);
        }
    }
}
