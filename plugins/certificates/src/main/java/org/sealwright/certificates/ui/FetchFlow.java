package org.sealwright.certificates.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sealwright.certificates.usecase.FetchIssuer;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.verdict.Reason;
import org.sealwright.kit.usecase.Description;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.plugin.ui.Notices.Notice;

/// From "an issuer is missing" to the issuer in the database: shows where it would be fetched, asks, and tells
/// what came. On the event thread.
final class FetchFlow {
    private final FetchIssuer fetch;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final CertificateWords words;

    FetchFlow(FetchIssuer fetch, Tasks tasks, Dialogs dialogs, Notices notices, CertificateWords words) {
        this.fetch = fetch;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    void start(Description description) {
        description
                .offer()
                .filter(this::agreed)
                .ifPresent(_ -> tasks.run(
                        words.get("certificates.fetchIssuer.task"),
                        progress -> fetch.fetch(description.certificate().certificate(), progress),
                        this::tell,
                        dialogs::failure));
    }

    private boolean agreed(Reason.IssuerMissing missing) {
        var lines = new ArrayList<String>();
        missing.offered().forEach(location -> lines.add("• " + ShownText.of(location)));
        lines.add(words.get("certificates.fetchIssuer.line.noTrust"));
        lines.add(words.get("certificates.fetchIssuer.line.seen"));
        return dialogs.confirm(new Dialogs.Question(
                words.get("certificates.fetchIssuer.title"),
                words.get(
                        "certificates.fetchIssuer.sentence",
                        ShownText.of(missing.certificate().displayName())),
                lines,
                words.get("certificates.fetchIssuer.verb"),
                false));
    }

    private void tell(List<Certificate> fetched) {
        var names = fetched.stream()
                .map(one -> "«" + ShownText.of(one.displayName()) + "»")
                .collect(Collectors.joining(", "));
        notices.show(Notice.of(
                fetched.isEmpty() ? words.get("cli.show.nothingToFetch") : words.get("cli.show.fetched", names)));
    }
}
