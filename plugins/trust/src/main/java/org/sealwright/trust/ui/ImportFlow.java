package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Added;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.Trust;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Dialogs.FileQuestion.Filter;
import org.sealwright.trust.usecase.Candidate;
import org.sealwright.trust.usecase.ImportAuthorities;
import org.sealwright.trust.usecase.ReadAuthorities;
import org.sealwright.trust.usecase.ReadAuthorities.Findings;

/// From files to imported authorities: what is in them, the question what each is trusted for, and what became of
/// it. Cancelling the question stores nothing. On the event thread.
final class ImportFlow {
    private static final List<String> FILES =
            List.of("cer", "crt", "cert", "pem", "der", "p7b", "p7c", "eml", "txt", "zip");

    private final ReadAuthorities read;
    private final ImportAuthorities importAuthorities;
    private final EditTrustFlow editing;
    private final Viewer viewer;
    private final Talk talk;
    private Runnable afterwards = () -> {};

    @Inject
    ImportFlow(
            ReadAuthorities read,
            ImportAuthorities importAuthorities,
            EditTrustFlow editing,
            Viewer viewer,
            Talk talk) {
        this.editing = editing;
        this.read = read;
        this.importAuthorities = importAuthorities;
        this.viewer = viewer;
        this.talk = talk;
    }

    /// @param listener runs after authorities were imported
    void whenDone(Runnable listener) {
        afterwards = listener;
    }

    void ask() {
        var words = talk.words();
        var files = talk.dialogs()
                .openFiles(new FileQuestion(
                        words.get("authorities.import.open"),
                        List.of(new Filter(words.get("authorities.import.filter"), FILES))));
        start(files, Optional.empty());
    }

    /// @param otherwise runs when the files are no matter of authorities
    void start(List<Path> files, Runnable otherwise) {
        start(files, Optional.of(otherwise));
    }

    private void start(List<Path> files, Optional<Runnable> otherwise) {
        if (files.isEmpty()) {
            return;
        }
        var sources = files.stream().<Source>map(Source.File::new).toList();
        // Whoever takes them otherwise asks for the password of a file, and once is enough.
        var prompt = otherwise.isPresent() ? PasswordPrompt.nobody() : talk.prompt();
        talk.tasks()
                .run(
                        talk.words().get("authorities.import.reading"),
                        progress -> read.read(sources, prompt, progress),
                        findings -> decide(findings, otherwise),
                        talk.dialogs()::failure);
    }

    private void decide(Findings findings, Optional<Runnable> otherwise) {
        if (otherwise.isPresent() && findings.isForOthers()) {
            otherwise.get().run();
            return;
        }
        if (findings.fresh().isEmpty()) {
            nothingNew(findings);
            return;
        }
        var words = talk.words();
        var form = new ImportForm(findings.candidates(), words, viewer::show);
        if (talk.dialogs()
                .form(new Dialogs.Form(
                        "dialog.authorities.import",
                        words.get("authorities.import.title"),
                        form,
                        words.get("authorities.import.verb", findings.fresh().size()),
                        Optional::empty))) {
            store(findings, form.answer());
        }
    }

    private void nothingNew(Findings findings) {
        var words = talk.words();
        if (findings.candidates().isEmpty() && findings.failed().size() == 1) {
            talk.dialogs().failure(findings.failed().values().iterator().next());
            return;
        }
        var lines = new ArrayList<String>();
        findings.candidates().forEach(candidate -> lines.addAll(words.say(candidate)));
        lines.addAll(failures(findings));
        var untrusted = findings.candidates().stream()
                .filter(candidate -> candidate.is(Candidate.Remark.UNTRUSTED))
                .map(Candidate::certificate)
                .toList();
        if (!untrusted.isEmpty()) {
            offerTrust(untrusted, lines);
            return;
        }
        talk.dialogs().message(words.get("authorities.import.title"), words.get("authorities.import.nothing"), lines);
    }

    /// Whoever opens the file of an authority that is here already wants something of it: most likely its trust.
    private void offerTrust(List<Certificate> untrusted, List<String> lines) {
        var words = talk.words();
        if (talk.dialogs()
                .confirm(new Dialogs.Question(
                        words.get("authorities.import.title"),
                        words.get(
                                "authorities.import.untrusted",
                                untrusted.size(),
                                ShownText.of(untrusted.getFirst().displayName())),
                        // Of one alone they would say the same once more.
                        lines.size() > 1 ? lines : List.of(),
                        words.get("authorities.edit.text"),
                        false))) {
            editing.editThese(untrusted);
        }
    }

    private void store(Findings findings, Map<Certificate, Trust> trust) {
        talk.tasks()
                .run(
                        talk.words().get("authorities.import.task"),
                        progress -> importAuthorities.run(findings.candidates(), trust, talk.prompt(), progress),
                        added -> tell(findings, added),
                        talk.dialogs()::failure);
    }

    /// One that went in smoothly is told at the edge of the window; anything more in a dialog.
    private void tell(Findings findings, List<Added.CertificateAdded> added) {
        var words = talk.words();
        var lines = new ArrayList<>(added.stream().map(words::say).toList());
        afterwards.run();
        if (added.size() == 1
                && findings.candidates().size() == 1
                && findings.failed().isEmpty()) {
            talk.say(words.get("authorities.import.done", lines.getFirst()));
            return;
        }
        findings.candidates().stream()
                .filter(candidate -> !candidate.isNew())
                .forEach(candidate -> lines.addAll(words.say(candidate)));
        lines.addAll(failures(findings));
        talk.dialogs()
                .message(
                        words.get("authorities.import.title"),
                        words.get("authorities.import.summary", added.size()),
                        lines);
    }

    private List<String> failures(Findings findings) {
        var words = talk.words();
        var lines = new ArrayList<String>();
        findings.failed()
                .forEach((source, problem) -> lines.add(ShownText.of(source.name()) + ": " + words.sentence(problem)));
        return lines;
    }
}
