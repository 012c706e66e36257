package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.ServerException;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Notices.Action;
import org.sealwright.plugin.ui.Notices.Notice;
import org.sealwright.trust.usecase.ChangeDecisions;
import org.sealwright.trust.usecase.ChangeExceptions;
import org.sealwright.trust.usecase.FetchServerCertificate;
import org.sealwright.trust.usecase.FetchServerCertificate.Presented;

/// Exceptions are added after the server's certificate was shown, and deleted after a question; so are decisions.
/// On the event thread.
final class ServersFlow {
    private final UseCases useCases;
    private final Talk talk;

    /// The use cases behind it.
    record UseCases(ChangeExceptions exceptions, ChangeDecisions decisions, FetchServerCertificate fetch) {
        @Inject
        UseCases {}
    }

    @Inject
    ServersFlow(UseCases useCases, Talk talk) {
        this.useCases = useCases;
        this.talk = talk;
    }

    void add() {
        var words = talk.words();
        var form = new ServerForm(words);
        if (talk.dialogs()
                .form(new Dialogs.Form(
                        "dialog.exceptions.add",
                        words.get("exceptions.add.title"),
                        form,
                        words.get("exceptions.add.fetch"),
                        form::check))) {
            form.address().ifPresent(address -> talk.tasks()
                    .run(
                            words.get("exceptions.add.task", address),
                            progress -> useCases.fetch().fetch(address, form.greeting(), progress),
                            this::decide,
                            talk.dialogs()::failure));
        }
    }

    private void decide(Presented presented) {
        var words = talk.words();
        var title = words.get("exceptions.add.title");
        if (presented.faults().isEmpty()) {
            talk.dialogs().message(title, words.get("exceptions.add.right"), words.say(presented));
            return;
        }
        if (talk.dialogs()
                .confirm(new Dialogs.Question(
                        title,
                        words.get("exceptions.add.sentence", presented.server()),
                        words.say(presented),
                        words.get("exceptions.add.verb"),
                        true))) {
            put(presented.exception());
        }
    }

    private void put(ServerException exception) {
        talk.tasks()
                .run(
                        talk.words().get("exceptions.add.storing"),
                        progress -> useCases.exceptions().add(List.of(exception), progress),
                        added -> {
                            talk.say(talk.words()
                                    .get(
                                            added.isEmpty() ? "exceptions.add.present" : "exceptions.add.done",
                                            ShownText.of(exception.server())));
                        },
                        talk.dialogs()::failure);
    }

    void delete(List<ServerException> exceptions) {
        var words = talk.words();
        var lines = exceptions.stream()
                .map(exception -> "• " + ShownText.of(exception.server()))
                .toList();
        if (exceptions.isEmpty()
                || !talk.dialogs()
                        .confirm(new Dialogs.Question(
                                words.get("exceptions.delete.title", lines.size()),
                                words.get("exceptions.delete.sentence", lines.size()),
                                lines,
                                words.get("exceptions.delete.verb", lines.size()),
                                true))) {
            return;
        }
        talk.tasks()
                .run(
                        words.get("exceptions.delete.title", lines.size()),
                        progress -> useCases.exceptions().delete(exceptions, progress),
                        deleted -> {
                            talk.notices()
                                    .show(new Notice(
                                            words.get(
                                                    "exceptions.delete.several",
                                                    deleted.exceptions().size()),
                                            Optional.of(new Action(
                                                    words.get("authorities.undo.text"), () -> putBack(deleted)))));
                        },
                        talk.dialogs()::failure);
    }

    private void putBack(ChangeExceptions.Deleted deleted) {
        talk.tasks()
                .run(
                        talk.words().get("authorities.undo.task"),
                        progress -> useCases.exceptions().undo(deleted, progress),
                        _ -> talk.say(talk.words().get("exceptions.undone")),
                        talk.dialogs()::failure);
    }

    void forget(List<ChangeDecisions.Listed> chosen) {
        var words = talk.words();
        var lines = chosen.stream()
                .map(one -> "• " + ShownText.of(one.decision().host()))
                .toList();
        if (chosen.isEmpty()
                || !talk.dialogs()
                        .confirm(new Dialogs.Question(
                                words.get("decisions.delete.title", lines.size()),
                                words.get("decisions.delete.sentence", lines.size()),
                                lines,
                                words.get("decisions.delete.verb", lines.size()),
                                true))) {
            return;
        }
        var decisions = chosen.stream().map(ChangeDecisions.Listed::decision).toList();
        talk.tasks()
                .run(
                        words.get("decisions.delete.title", lines.size()),
                        progress -> useCases.decisions().delete(decisions, progress),
                        deleted -> {
                            talk.say(words.get("decisions.delete.several", deleted.size()));
                        },
                        talk.dialogs()::failure);
    }
}
