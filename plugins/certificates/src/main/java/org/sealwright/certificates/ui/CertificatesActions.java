package org.sealwright.certificates.ui;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.sealwright.certificates.usecase.CompareCertificates;
import org.sealwright.certificates.usecase.DeleteCertificates;
import org.sealwright.certificates.usecase.DeleteCertificates.Selection;
import org.sealwright.certificates.usecase.ExportCertificate;
import org.sealwright.certificates.usecase.FetchIssuer;
import org.sealwright.certificates.usecase.ImportCertificates;
import org.sealwright.certificates.usecase.PutAwayFile;
import org.sealwright.certificates.usecase.UndoDelete;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.writing.CertificateFormat;
import org.sealwright.kit.usecase.DeleteRequest;
import org.sealwright.kit.usecase.Description;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Notices;

/// What can be done with what is selected, and whether it can be done now. On the event thread.
final class CertificatesActions {
    private final CertificatesPresenter presenter;
    private final ImportFlow importing;
    private final ExportFlow exporting;
    private final DeleteFlow deleting;
    private final FetchFlow fetching;
    private final CompareFlow comparing;
    private final BooleanSupplier fetchingAllowed;
    private final Windows windows;
    private final Notices notices;
    private final CertificateWords words;

    /// The use cases that change something.
    static final class UseCases {
        private final ImportCertificates importCertificates;
        private final DeleteRequest deleteRequest;
        private final PutAwayFile putAway;
        private final ExportCertificate export;
        private final DeleteCertificates delete;
        private final UndoDelete undo;
        private final FetchIssuer fetch;
        private final CompareCertificates compare;
        private final PasswordPrompt prompt;

        @Inject
        UseCases(
                ImportCertificates importCertificates,
                DeleteRequest deleteRequest,
                PutAwayFile putAway,
                ExportCertificate export,
                DeleteCertificates delete,
                UndoDelete undo,
                FetchIssuer fetch,
                CompareCertificates compare,
                PasswordPrompt prompt) {
            this.importCertificates = importCertificates;
            this.deleteRequest = deleteRequest;
            this.putAway = putAway;
            this.export = export;
            this.delete = delete;
            this.undo = undo;
            this.fetch = fetch;
            this.compare = compare;
            this.prompt = prompt;
        }
    }

    @Inject
    CertificatesActions(
            CertificatesPresenter presenter,
            UseCases useCases,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            Windows windows,
            CertificateWords words) {
        this.presenter = presenter;
        this.windows = windows;
        this.notices = notices;
        this.words = words;
        importing = new ImportFlow(
                useCases.importCertificates,
                useCases.deleteRequest,
                new PutAwayFlow(useCases.putAway, tasks, dialogs, notices, words),
                useCases.prompt,
                tasks,
                dialogs,
                notices,
                windows,
                words);
        exporting = new ExportFlow(useCases.export, tasks, dialogs, notices, words);
        deleting = new DeleteFlow(useCases.delete, useCases.undo, tasks, dialogs, notices, windows, words);
        fetching = new FetchFlow(useCases.fetch, tasks, dialogs, notices, words);
        comparing = new CompareFlow(useCases.compare, tasks, dialogs, windows, words);
        fetchingAllowed = useCases.fetch::allowed;
    }

    /// @param listener runs after something was deleted or put back
    void whenDone(Runnable listener) {
        deleting.whenDone(listener);
    }

    /// In the tab of authorities, whoever decides about trust gets the files first.
    void importAsked() {
        var tab = presenter.state().current();
        var files = importing.askForFiles(tab);
        if (tab == Tab.AUTHORITIES && !files.isEmpty()) {
            windows.authorities()
                    .ifPresentOrElse(
                            receiver -> receiver.receive(files, () -> importFiles(files)), () -> importFiles(files));
        } else {
            importFiles(files);
        }
    }

    /// Wherever the user is: a file with a certificate of his own.
    void importOwn() {
        importFiles(importing.askForFiles(Tab.MINE));
    }

    void importFiles(List<Path> files) {
        importing.start(files, presenter::imported);
    }

    /// What was pasted or dropped as text: PEM, base64, a whole mail.
    void importText(String text) {
        if (text.isBlank()) {
            nothingToPaste();
            return;
        }
        var source = new Source.Bytes(words.get("certificates.paste.source"), text.getBytes(StandardCharsets.UTF_8));
        importing.startWith(List.of(source), presenter::imported);
    }

    void nothingToPaste() {
        notices.show(Notices.Notice.of(words.get("certificates.paste.nothing")));
    }

    boolean canExport() {
        return presenter.inFront()
                && presenter.state().selected().stream()
                        .anyMatch(row -> row.certificate().isPresent());
    }

    void export(CertificateFormat format) {
        exporting.start(certificates(), format);
    }

    /// What is selected, for what other plugins offer to do with it.
    List<StoredCertificate> selected() {
        return presenter.state().selected().stream()
                .flatMap(row -> row.certificate().stream())
                .toList();
    }

    private List<Certificate> certificates() {
        return selected().stream().map(StoredCertificate::certificate).toList();
    }

    boolean canView() {
        return presenter.inFront() && presenter.described().isPresent();
    }

    void view() {
        presenter.described().ifPresent(windows::details);
    }

    boolean canCompare() {
        return presenter.inFront() && selected().size() == 2;
    }

    void compare() {
        if (canCompare()) {
            comparing.start(certificates());
        }
    }

    boolean fetchingAllowed() {
        return fetchingAllowed.getAsBoolean();
    }

    /// An issuer is missing, it is said where it is, and the network may be used.
    boolean canFetchIssuer() {
        return presenter.inFront()
                && fetchingAllowed()
                && presenter.described().flatMap(Description::offer).isPresent();
    }

    void fetchIssuer() {
        presenter.described().ifPresent(fetching::start);
    }

    /// Exceptions and decisions are deleted where trust is kept.
    boolean canDelete() {
        return presenter.inFront()
                && presenter.state().selected().stream()
                        .anyMatch(row -> row instanceof Row.OfCertificate || row instanceof Row.OfKey);
    }

    /// There is a private key to keep.
    boolean canKeepKey() {
        return canDelete()
                && presenter.state().selected().stream()
                        .flatMap(row -> row.certificate().stream())
                        .anyMatch(StoredCertificate::hasPrivateKey);
    }

    void delete(boolean keepKeys) {
        var selection = selection(keepKeys);
        if (!selection.isEmpty()) {
            deleting.start(selection, presenter.state().current());
        }
    }

    private Selection selection(boolean keepKeys) {
        var rows = presenter.state().selected();
        return new Selection(
                rows.stream()
                        .filter(Row.OfCertificate.class::isInstance)
                        .map(row ->
                                ((Row.OfCertificate) row).stored().certificate().sha256())
                        .collect(Collectors.toSet()),
                rows.stream()
                        .filter(Row.OfKey.class::isInstance)
                        .map(row -> ((Row.OfKey) row).lone().key().fingerprint())
                        .collect(Collectors.toSet()),
                keepKeys);
    }

    boolean canUndo() {
        return presenter.profile().map(deleting::canUndo).orElse(false);
    }

    void undo() {
        presenter.profile().ifPresent(deleting::undoLast);
    }
}
