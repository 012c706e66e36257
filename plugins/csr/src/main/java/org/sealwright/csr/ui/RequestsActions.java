package org.sealwright.csr.ui;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Source;
import org.sealwright.core.text.ShownText;
import org.sealwright.csr.usecase.DescribeRequest;
import org.sealwright.csr.usecase.FileName;
import org.sealwright.csr.usecase.ListRequests.Listed;
import org.sealwright.csr.usecase.RequestDescription;
import org.sealwright.csr.usecase.SaveRequestAgain;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.usecase.DeleteRequest;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Dialogs.FileQuestion.Filter;
import org.sealwright.plugin.ui.FilesReceiver;
import org.sealwright.plugin.ui.Notices;

/// What can be done with the selected request and with CSR files, and whether it can be done now. On the event
/// thread.
final class RequestsActions {
    private final RequestsPresenter presenter;
    private final NewRequestFlow creating;
    private final UseCases useCases;
    private final RequestClipboard clipboard;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Windows windows;
    private final FilesReceiver imports;
    private final RequestWords words;

    /// The use cases behind the commands.
    static final class UseCases {
        private final SaveRequestAgain saveAgain;
        private final DeleteRequest delete;
        private final DescribeRequest describe;

        @Inject
        UseCases(SaveRequestAgain saveAgain, DeleteRequest delete, DescribeRequest describe) {
            this.saveAgain = saveAgain;
            this.delete = delete;
            this.describe = describe;
        }
    }

    /// Where the user is asked and told.
    ///
    /// @param imports takes the files with certificates
    record Talk(Tasks tasks, Dialogs dialogs, Notices notices, Windows windows, FilesReceiver imports) {
        @Inject
        Talk {}
    }

    @Inject
    RequestsActions(
            RequestsPresenter presenter,
            NewRequestFlow creating,
            UseCases useCases,
            RequestClipboard clipboard,
            Talk talk,
            RequestWords words) {
        this.presenter = presenter;
        this.creating = creating;
        this.useCases = useCases;
        this.clipboard = clipboard;
        this.tasks = talk.tasks();
        this.dialogs = talk.dialogs();
        this.notices = talk.notices();
        this.windows = talk.windows();
        this.imports = talk.imports();
        this.words = words;
    }

    void create() {
        creating.start();
    }

    /// The certificate that was waited for is there.
    void importCertificate() {
        // All kinds of files: nobody has to know what an authority sends.
        var files = dialogs.openFiles(new FileQuestion(words.get("requests.import.title"), List.of()));
        if (!files.isEmpty()) {
            imports.receive(files);
        }
    }

    /// The certificate's fields with a new key.
    void renew(List<StoredCertificate> certificates) {
        creating.start(Answers.like(certificates.getFirst().certificate()));
    }

    /// The certificate's fields with its own key.
    void renewSameKey(List<StoredCertificate> certificates) {
        var certificate = certificates.getFirst().certificate();
        creating.start(Answers.like(certificate).with(certificate.key()));
    }

    static boolean canRenew(List<StoredCertificate> certificates) {
        return certificates.size() == 1
                && certificates.getFirst().hasPrivateKey()
                && !certificates.getFirst().certificate().emails().isEmpty();
    }

    private Optional<Listed> selected() {
        return presenter.inFront() ? presenter.state().selected() : Optional.empty();
    }

    /// The text of the selected one is known.
    boolean canSave() {
        return selected().flatMap(Listed::request).isPresent();
    }

    void saveAgain() {
        selected().ifPresent(listed -> dialogs.saveFile(NewRequestFlow.fileQuestion(words), proposedName(listed))
                .ifPresent(file -> tasks.run(
                        words.get("requests.save.task"),
                        // The dialog asked before an existing file is replaced.
                        _ -> useCases.saveAgain.save(listed, file, true),
                        _ -> {
                            notices.show(Notices.Notice.of(
                                    words.get("requests.save.done", ShownText.of(String.valueOf(file.getFileName())))));
                            presenter.read();
                        },
                        dialogs::failure)));
    }

    private static String proposedName(Listed listed) {
        return listed.request()
                .flatMap(request -> request.csrFile().map(Path::getFileName).map(Path::toString))
                .filter(FileName::isHarmless)
                .orElseGet(() -> FileName.proposal(nameOf(listed)));
    }

    private static String nameOf(Listed listed) {
        return listed.request()
                .flatMap(request -> request.emails().stream().findFirst())
                .orElse(listed.key().shortName());
    }

    boolean canCopy() {
        return presenter.inFront() && presenter.pem().isPresent();
    }

    void copy() {
        presenter.pem().ifPresent(clipboard::copy);
    }

    /// Its key is here, so a request can be made for it once more.
    boolean canAskAgain() {
        return selected()
                .filter(listed -> switch (listed.state()) {
                    case WAITING, UNKNOWN_REQUEST -> true;
                    case KEY_MISSING -> false;
                })
                .isPresent();
    }

    void askAgain() {
        selected().ifPresent(listed -> creating.start(asked().with(listed.key())));
    }

    /// What the selected request asks for, as far as it is known.
    private Answers asked() {
        return presenter.state().details() instanceof Details.OfRequest of
                ? of.description().facts().map(Answers::like).orElse(Answers.none())
                : Answers.none();
    }

    boolean canDelete() {
        return selected().isPresent();
    }

    void delete() {
        selected()
                .ifPresent(listed -> tasks.run(
                        words.get("requests.delete.preview"),
                        _ -> useCases.delete.deletesKey(listed.id()),
                        keyToo -> {
                            if (dialogs.confirm(question(listed, keyToo))) {
                                deleteNow(listed);
                            }
                        },
                        dialogs::failure));
    }

    private Dialogs.Question question(Listed listed, boolean keyToo) {
        var lines = new ArrayList<String>();
        lines.add("• " + ShownText.of(nameOf(listed)));
        lines.add(words.get(keyToo ? "requests.delete.losesKey" : "requests.delete.keepsKey"));
        if (keyToo && listed.request().isEmpty()) {
            lines.add(words.get("requests.delete.otherProgram"));
        }
        return new Dialogs.Question(
                words.get("requests.delete.title"),
                words.get("requests.delete.sentence"),
                lines,
                words.get("requests.delete.verb"),
                true);
    }

    private void deleteNow(Listed listed) {
        tasks.run(
                words.get("requests.delete.task"),
                progress -> useCases.delete.delete(listed.id(), progress),
                deleted -> {
                    notices.show(Notices.Notice.of(words.get(
                            deleted.keyDeleted() ? "requests.delete.done" : "requests.delete.done.keyStays")));
                    presenter.read();
                },
                dialogs::failure);
    }

    void showFile() {
        var question = new FileQuestion(
                words.get("requests.show.open"),
                List.of(new Filter(
                        words.get("requests.show.filter"), List.of("csr", "txt", "pem", "req", "p10", "der"))));
        dialogs.openFiles(question).forEach(this::showFile);
    }

    /// What a CSR file says.
    private record Shown(RequestDescription description, Optional<String> pem) {}

    private void showFile(Path file) {
        var source = new Source.File(file);
        tasks.run(
                words.get("requests.show.task", ShownText.of(source.name())),
                _ -> shown(source),
                shown -> windows.described(source.name(), shown.description(), shown.pem()),
                dialogs::failure);
    }

    private Shown shown(Source source) throws Problem {
        var description = useCases.describe.describe(source);
        return new Shown(description, description.facts().map(useCases.saveAgain::pem));
    }
}
