package org.sealwright.certificates.ui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sealwright.certificates.usecase.DeleteCertificates;
import org.sealwright.certificates.usecase.DeleteCertificates.Deletion;
import org.sealwright.certificates.usecase.DeleteCertificates.Preview;
import org.sealwright.certificates.usecase.DeleteCertificates.Selection;
import org.sealwright.certificates.usecase.UndoDelete;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.UndoneTooLate;
import org.sealwright.kit.words.KeyNames;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Notices;

/// From the selection to a deletion that can be undone until the program ends. On the event thread.
final class DeleteFlow {
    /// Names and losses listed before "and n more".
    private static final int LISTED = 10;

    private final DeleteCertificates delete;
    private final UndoDelete undo;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Windows windows;
    private final CertificateWords words;
    private final Deque<Deletion> undoable = new ArrayDeque<>();
    private Runnable afterwards = () -> {};

    DeleteFlow(
            DeleteCertificates delete,
            UndoDelete undo,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            Windows windows,
            CertificateWords words) {
        this.delete = delete;
        this.undo = undo;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.windows = windows;
        this.words = words;
    }

    /// @param listener runs after something was deleted or put back
    void whenDone(Runnable listener) {
        afterwards = listener;
    }

    /// Says what will be lost, asks, and deletes.
    void start(Selection selection, Tab tab) {
        tasks.run(
                words.get("certificates.delete.preview"),
                _ -> delete.preview(selection),
                preview -> ask(preview, selection, tab),
                dialogs::failure);
    }

    /// Keys that no backup holds can be backed up first, where a plugin does so; nothing is deleted then.
    private void ask(Preview preview, Selection selection, Tab tab) {
        var question = question(preview, tab);
        var safer = preview.notBackedUp().isEmpty()
                ? Optional.<NextStep>empty()
                : windows.safekeeping(preview.notBackedUp());
        var answer = safer.map(step -> dialogs.choose(question, step.text()))
                .orElseGet(() -> dialogs.confirm(question) ? Dialogs.Answer.GO_ON : Dialogs.Answer.CANCEL);
        switch (answer) {
            case GO_ON -> deleteNow(selection);
            case ANOTHER -> safer.ifPresent(step -> step.run().run());
            case CANCEL -> {}
        }
    }

    private void deleteNow(Selection selection) {
        tasks.run(
                words.get("certificates.delete.task"),
                progress -> delete.delete(selection, progress),
                deletion -> {
                    undoable.push(deletion);
                    int count = selection.certificates().size()
                            + selection.loneKeys().size();
                    notices.show(new Notices.Notice(
                            words.get("certificates.delete.done", count),
                            Optional.of(
                                    new Notices.Action(words.get("certificates.undo.action"), () -> undo(deletion)))));
                    afterwards.run();
                },
                dialogs::failure);
    }

    boolean canUndo(Path profile) {
        return undoable.stream().anyMatch(deletion -> isOf(profile, deletion));
    }

    /// Undoes what was deleted last in this profile.
    void undoLast(Path profile) {
        undoable.stream()
                .filter(deletion -> isOf(profile, deletion))
                .findFirst()
                .ifPresent(this::undo);
    }

    private static boolean isOf(Path profile, Deletion deletion) {
        return deletion.profile().folder().equals(profile);
    }

    private void undo(Deletion deletion) {
        if (!undoable.remove(deletion)) {
            // The notice's button was pressed after Ctrl+Z.
            return;
        }
        tasks.run(
                words.get("certificates.undo.task"),
                _ -> {
                    undo.undo(deletion);
                    return deletion;
                },
                done -> {
                    notices.show(Notices.Notice.of(words.get("certificates.undo.done", countOf(done))));
                    afterwards.run();
                },
                failure -> {
                    if (!(failure instanceof UndoneTooLate)) {
                        undoable.push(deletion);
                    }
                    dialogs.failure(failure);
                    afterwards.run();
                });
    }

    private static int countOf(Deletion deletion) {
        return deletion.certificates().isEmpty()
                ? deletion.keys()
                : deletion.certificates().size();
    }

    private Dialogs.Question question(Preview preview, Tab tab) {
        var entries = Stream.concat(
                        preview.certificates().stream().map(DeleteFlow::entry),
                        preview.loneKeys().stream().map(DeleteFlow::entry))
                .toList();
        var names = new KeyNames(words).of(entries);
        // Called alike wherever they are named.
        Function<KeyNames.Entry, String> name = entry -> names.get(entries.indexOf(entry));
        var lines = new ArrayList<String>();
        lines.addAll(shortened(names.stream().map(each -> "• " + each).toList()));
        lines.addAll(shortened(preview.notBackedUp().stream()
                .map(stored -> words.get("certificates.delete.notBackedUp", name.apply(entry(stored))))
                .toList()));
        lines.addAll(shortened(preview.keysNotBackedUp().stream()
                .map(lone -> words.get("certificates.delete.keyNotBackedUp", name.apply(entry(lone))))
                .toList()));
        lines.addAll(shortened(preview.losses().stream().map(words::say).toList()));
        lines.add(words.get("certificates.delete.undoable"));
        return new Dialogs.Question(
                words.get(titleKey(tab)),
                words.get("certificates.delete.sentence", names.size()),
                lines,
                words.get("certificates.delete.verb", names.size()),
                true);
    }

    private static KeyNames.Entry entry(StoredCertificate stored) {
        return KeyNames.Entry.of(stored.certificate());
    }

    private static KeyNames.Entry entry(LoneKey lone) {
        return KeyNames.Entry.alone(lone.key(), lone.label());
    }

    private List<String> shortened(List<String> lines) {
        if (lines.size() <= LISTED) {
            return lines;
        }
        var some = new ArrayList<>(lines.subList(0, LISTED));
        some.add(words.get("certificates.delete.more", lines.size() - LISTED));
        return some;
    }

    private static String titleKey(Tab tab) {
        return switch (tab) {
            case MINE -> "certificates.delete.title.mine";
            case PEOPLE -> "certificates.delete.title.people";
            case AUTHORITIES -> "certificates.delete.title.authorities";
            case DECISIONS, SERVERS, OTHER -> "certificates.delete.title.other";
        };
    }
}
