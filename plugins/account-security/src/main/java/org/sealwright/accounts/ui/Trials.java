package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sealwright.accounts.usecase.Trial;
import org.sealwright.accounts.usecase.TryIdentity;
import org.sealwright.accounts.words.TrialWords;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Notices;

/// "Test …": tries the certificates of the selected identity and shows how each step went. The messages that were
/// made are kept only if the user wants them. On the event thread.
final class Trials {
    private final AccountsPresenter presenter;
    private final UseCases useCases;
    private final Windows windows;
    private final Dialogs dialogs;
    private final Notices notices;
    private final TrialWords words;
    private final Set<String> passed = ConcurrentHashMap.newKeySet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// What does it, and who asks for the primary password.
    record UseCases(TryIdentity attempts, PasswordPrompt prompt) {
        @Inject
        UseCases {}
    }

    @Inject
    Trials(
            AccountsPresenter presenter,
            UseCases useCases,
            Windows windows,
            Dialogs dialogs,
            Notices notices,
            TrialWords words) {
        this.presenter = presenter;
        this.useCases = useCases;
        this.windows = windows;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    boolean canTest() {
        return presenter.inFront()
                && presenter.state().editable()
                && presenter.state().selected().stream()
                        .anyMatch(report -> report.signing().choice().isPresent()
                                || report.encryption().choice().isPresent());
    }

    void test() {
        presenter
                .state()
                .selected()
                .filter(_ -> canTest())
                .ifPresent(report -> testAddress(report.identity().id()));
    }

    /// @param identity its id, or its address
    void testAddress(String identity) {
        presenter.change(
                words.get("trial.task"),
                progress -> useCases.attempts().attempt(identity, words.wording(), useCases.prompt(), progress),
                this::show);
    }

    /// Its certificates were tested since the program was started, and all worked.
    boolean passed(String address) {
        return passed.contains(address.toLowerCase(Locale.ROOT));
    }

    /// @param listener hears when [#passed] says something else
    Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void show(Trial trial) {
        var address = trial.identity().address().toLowerCase(Locale.ROOT);
        boolean changed = trial.passed() ? passed.add(address) : passed.remove(address);
        if (changed) {
            listeners.forEach(Runnable::run);
        }
        if (windows.trial(trial)) {
            var question = new FileQuestion(
                    words.get("trial.save.title"),
                    List.of(new FileQuestion.Filter(words.get("trial.save.filter"), List.of("eml"))));
            dialogs.saveFile(question, trial.identity().address() + "-signed.eml")
                    .ifPresent(file -> save(trial, file));
        }
    }

    private void save(Trial trial, Path file) {
        presenter.change(
                words.get("trial.save.task"),
                _ -> useCases.attempts().saveAs(file, trial),
                saved -> notices.show(Notices.Notice.of(saved.encrypted()
                        .map(encrypted -> words.get(
                                "trial.saved.both",
                                ShownText.of(file.toString()),
                                ShownText.of(String.valueOf(encrypted.getFileName()))))
                        .orElseGet(() -> words.get("trial.saved.signed", ShownText.of(file.toString()))))));
    }

    /// The messages can be kept.
    static boolean canSave(Trial trial) {
        return trial.signed().isPresent();
    }
}
