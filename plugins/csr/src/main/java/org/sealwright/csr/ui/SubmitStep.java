package org.sealwright.csr.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RequestNotFound;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.text.ShownText;
import org.sealwright.csr.usecase.FileName;
import org.sealwright.csr.usecase.ListRequests;
import org.sealwright.csr.usecase.ListRequests.Listed;
import org.sealwright.csr.usecase.SaveRequestAgain;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.PathStep.Progress;
import org.sealwright.plugin.ui.PathStep.Standing;

/// The step of the guided path in which the request is handed in: where its file is, and its text once more.
final class SubmitStep implements PathStep.Source {
    private static final int ORDER = 30;
    /// Paths are shown whole.
    private static final int LONGEST_PATH = 4096;

    private static final String COPY = "requests.step.submit.copy";
    private static final String SAVE = "requests.step.submit.save";

    private final UseCases useCases;
    private final RequestClipboard clipboard;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final RequestWords words;

    /// What it looks at, and what it does.
    record UseCases(CertificateOfAddress find, ListRequests list, SaveRequestAgain save) {
        @Inject
        UseCases {}

        /// The request for an address that waits.
        private Listed request(String address) throws Problem {
            var key = find.find(address)
                    .waiting()
                    .orElseThrow(() -> new RequestNotFound(address))
                    .key()
                    .fingerprint();
            return list.list().stream()
                    .filter(listed -> listed.id().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new RequestNotFound(address));
        }
    }

    @Inject
    SubmitStep(
            UseCases useCases,
            RequestClipboard clipboard,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            RequestWords words) {
        this.useCases = useCases;
        this.clipboard = clipboard;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    PathStep step() {
        return new PathStep(
                "requests.step.submit",
                ORDER,
                words.texts(),
                this,
                List.of(new PathStep.Action(COPY, with(this::copy)), new PathStep.Action(SAVE, with(this::save))));
    }

    private static Consumer<Optional<String>> with(Consumer<String> run) {
        return address -> address.ifPresent(run);
    }

    @Override
    public Standing standing(Optional<String> address) throws Problem {
        if (address.isEmpty()) {
            return Standing.of(Progress.LATER, "");
        }
        var found = useCases.find().find(address.get());
        if (found.waiting().isPresent()) {
            var place = found.waiting()
                    .get()
                    .csrFile()
                    .map(file -> words.get("step.submit.file", ShownText.of(file.toString(), LONGEST_PATH)))
                    .orElse("");
            return new Standing(Progress.NOW, place, Set.of(COPY, SAVE));
        }
        return found.newest()
                .map(stored -> MakeStep.answered(stored, words))
                .orElseGet(() -> Standing.of(Progress.LATER, ""));
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return useCases.find().onChange(listener);
    }

    private void copy(String address) {
        tasks.run(
                words.get("requests.details.task"),
                _ -> useCases.save().pem(useCases.request(address)),
                clipboard::copy,
                dialogs::failure);
    }

    private void save(String address) {
        dialogs.saveFile(NewRequestFlow.fileQuestion(words), FileName.proposal(address))
                .ifPresent(file -> tasks.run(
                        words.get("requests.save.task"),
                        // The dialog asked before an existing file is replaced.
                        _ -> useCases.save().save(useCases.request(address), file, true),
                        _ -> notices.show(Notices.Notice.of(
                                words.get("requests.save.done", ShownText.of(String.valueOf(file.getFileName()))))),
                        dialogs::failure));
    }
}
