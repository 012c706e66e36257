package org.sealwright.certificates.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.certificates.usecase.Arrival.PassedOver;
import org.sealwright.certificates.usecase.ImportCertificates;
import org.sealwright.certificates.usecase.ImportRequest;
import org.sealwright.certificates.usecase.ImportResult;
import org.sealwright.certificates.usecase.ImportResult.Failed;
import org.sealwright.certificates.usecase.ImportResult.Outcome;
import org.sealwright.certificates.words.ArrivalWords;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.problem.TooSlow;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.usecase.DeleteRequest;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Dialogs.FileQuestion.Filter;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.plugin.ui.Notices.Notice;

/// From files to the summary of what became of them.
final class ImportFlow {
    private static final List<String> KEY_FILES = List.of("p12", "pfx");
    private static final List<String> CERTIFICATE_FILES =
            List.of("p7b", "p7c", "crt", "cert", "cer", "pem", "der", "key", "p8", "txt");
    private static final List<String> MAIL_FILES = List.of("eml", "p7m", "p7s", "zip");

    private final ImportCertificates importCertificates;
    private final DeleteRequest deleteRequest;
    private final PutAwayFlow putAway;
    private final PasswordPrompt prompt;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Windows windows;
    private final CertificateWords words;

    ImportFlow(
            ImportCertificates importCertificates,
            DeleteRequest deleteRequest,
            PutAwayFlow putAway,
            PasswordPrompt prompt,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            Windows windows,
            CertificateWords words) {
        this.importCertificates = importCertificates;
        this.deleteRequest = deleteRequest;
        this.putAway = putAway;
        this.notices = notices;
        this.prompt = prompt;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.windows = windows;
        this.words = words;
    }

    /// Asks for files as Thunderbird does in this tab; empty if the user cancelled.
    List<Path> askForFiles(Tab tab) {
        var keys = new Filter(words.get("certificates.import.filter.keys"), KEY_FILES);
        var certificates = new Filter(words.get("certificates.import.filter.certificates"), CERTIFICATE_FILES);
        var mail = new Filter(words.get("certificates.import.filter.mail"), MAIL_FILES);
        // First all of them: nobody has to know what kind of file an authority sends.
        var all = new Filter(
                words.get("certificates.import.filter.all"),
                Stream.of(KEY_FILES, CERTIFICATE_FILES, MAIL_FILES)
                        .flatMap(List::stream)
                        .toList());
        var filters =
                switch (tab) {
                    case MINE, DECISIONS, SERVERS, OTHER -> List.of(all, keys, certificates, mail);
                    case PEOPLE, AUTHORITIES -> List.of(all, certificates, keys, mail);
                };
        var title =
                switch (tab) {
                    case MINE -> "certificates.import.title.mine";
                    case PEOPLE -> "certificates.import.title.people";
                    case AUTHORITIES -> "certificates.import.title.authorities";
                    case DECISIONS, SERVERS, OTHER -> "certificates.import.title";
                };
        return dialogs.openFiles(new FileQuestion(words.get(title), filters));
    }

    void start(List<Path> files, Consumer<ImportResult> imported) {
        startWith(files.stream().<Source>map(Source.File::new).toList(), imported);
    }

    void startWith(List<Source> sources, Consumer<ImportResult> imported) {
        if (!sources.isEmpty()) {
            run(
                    ImportRequest.of(sources),
                    result -> {
                        imported.accept(result);
                        agreeToWait(result, imported);
                    },
                    this::notImported);
        }
    }

    private void run(ImportRequest request, Consumer<ImportResult> done, Consumer<Exception> failed) {
        tasks.run(
                title(request.sources()), progress -> importCertificates.run(request, prompt, progress), done, failed);
    }

    /// Whoever cancels should read that nothing happened.
    private void notImported(Exception failure) {
        if (failure instanceof CancellationException) {
            dialogs.message(
                    words.get("certificates.import.cancelled.title"),
                    words.get("certificates.import.cancelled.sentence"),
                    List.of());
        } else {
            dialogs.failure(failure);
        }
    }

    /// Files that are only slow to open are tried again if the user agrees; then all is told at once.
    private void agreeToWait(ImportResult result, Consumer<ImportResult> imported) {
        var slow = result.failures().stream()
                .filter(failed -> failed.problem() instanceof TooSlow)
                .map(Failed::source)
                .toList();
        if (slow.isEmpty() || !dialogs.confirm(waitFor(slow))) {
            tell(result);
            return;
        }
        run(
                ImportRequest.of(slow).patiently(),
                second -> {
                    imported.accept(second);
                    tell(together(result, second, Set.copyOf(slow)));
                },
                failure -> onlyTheFirst(result, failure));
    }

    /// What came in before is in, whatever became of the rest.
    private void onlyTheFirst(ImportResult first, Exception failure) {
        if (!(failure instanceof CancellationException)) {
            dialogs.failure(failure);
        }
        tell(first);
    }

    private void tell(ImportResult result) {
        var nextStep = windows.summary(result, putAway.steps(result));
        result.arrivals().own().stream()
                .flatMap(arrival -> arrival.passedOver().stream())
                .distinct()
                .forEach(this::offerToDrop);
        nextStep.ifPresent(Runnable::run);
    }

    /// The authority made its own key (acceptance case 001-2.6): is the request still wanted?
    private void offerToDrop(PassedOver passedOver) {
        boolean drop = dialogs.confirm(new Dialogs.Question(
                        words.get("import.passedOver.title"),
                        words.get("import.passedOver.question"),
                        List.of(
                                new ArrivalWords(words).sentence(passedOver),
                                words.get("import.passedOver.line.keep"),
                                words.get("import.passedOver.line.drop")),
                        words.get("import.passedOver.verb"),
                        true)
                .declining(words.get("import.passedOver.decline")));
        if (drop) {
            tasks.<Boolean>run(
                    words.get("import.passedOver.task"),
                    progress -> {
                        deleteRequest.delete(
                                passedOver.where(), passedOver.request().key().fingerprint(), progress);
                        return true;
                    },
                    _ -> notices.show(Notice.of(words.get(
                            "import.passedOver.done",
                            ShownText.of(String.join(", ", passedOver.request().emails()))))),
                    dialogs::failure);
        }
    }

    private Dialogs.Question waitFor(List<Source> slow) {
        return new Dialogs.Question(
                words.get("certificates.import.slow.title"),
                words.get("certificates.import.slow.sentence", slow.size()),
                slow.stream().map(source -> "• " + ShownText.of(source.name())).toList(),
                words.get("certificates.import.slow.verb"),
                false);
    }

    private static ImportResult together(ImportResult first, ImportResult second, Set<Source> again) {
        Map<Source, Outcome> later = new HashMap<>();
        second.outcomes().forEach(outcome -> later.put(outcome.source(), outcome));
        var outcomes = new ArrayList<Outcome>();
        for (var outcome : first.outcomes()) {
            outcomes.add(again.contains(outcome.source()) ? later.getOrDefault(outcome.source(), outcome) : outcome);
        }
        return new ImportResult(
                outcomes,
                first.passwordSet() || second.passwordSet(),
                first.arrivals().and(second.arrivals()),
                Stream.concat(first.escrowed().stream(), second.escrowed().stream())
                        .toList());
    }

    private String title(List<Source> sources) {
        return sources.size() == 1
                ? words.get(
                        "certificates.import.task",
                        ShownText.of(sources.getFirst().name()))
                : words.get("certificates.import.task.several", sources.size());
    }

    /// Ids of the rows that came in.
    static Set<String> idsOf(ImportResult result) {
        return result.certificates()
                .map(one -> one.stored().certificate().sha256().hex())
                .collect(Collectors.toSet());
    }
}
