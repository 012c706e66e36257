package org.sealwright.backup.ui.backup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sealwright.backup.usecase.backup.AllowedBackups;
import org.sealwright.backup.usecase.backup.BackUp;
import org.sealwright.backup.usecase.backup.BackupOrder;
import org.sealwright.backup.usecase.backup.BackupOrder.Selection;
import org.sealwright.backup.usecase.backup.BackupResult;
import org.sealwright.backup.usecase.backup.CheckPlace;
import org.sealwright.backup.usecase.backup.PersonalKey;
import org.sealwright.backup.usecase.backup.ProposedName;
import org.sealwright.backup.usecase.backup.SurveyBackups;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.backup.BackupPlaces.Concern;
import org.sealwright.core.problem.NothingToBackUp;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Dialogs.FileQuestion.Filter;

/// From a selection to a proved backup: format, file, what speaks against the place, then passwords, and at the end
/// what was saved where. On the event thread.
final class BackUpFlow {
    private static final int LISTED = 10;
    /// Fewer: all of the form is to be seen at once.
    private static final int LISTED_IN_FORM = 3;
    private static final int LONGEST_PATH = 4096;

    private final BackUp backUp;
    private final Places places;
    private final SurveyBackups survey;
    private final PasswordPrompt prompt;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final BackupWords words;
    private final Clock clock;

    /// Where a backup may go.
    static final class Places {
        private final CheckPlace check;
        private final AllowedBackups allowed;

        @Inject
        Places(CheckPlace check, AllowedBackups allowed) {
            this.check = check;
            this.allowed = allowed;
        }
    }

    @Inject
    BackUpFlow(
            BackUp backUp,
            Places places,
            SurveyBackups survey,
            PasswordPrompt prompt,
            Tasks tasks,
            Dialogs dialogs,
            BackupWords words,
            Clock clock) {
        this.backUp = backUp;
        this.places = places;
        this.survey = survey;
        this.prompt = prompt;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.words = words;
        this.clock = clock;
    }

    /// These keys, each with all its certificates.
    void start(List<PersonalKey> keys) {
        ask(
                keys,
                0,
                _ -> new BackupOrder.These(
                        keys.stream().map(key -> key.key().fingerprint()).collect(Collectors.toSet())));
    }

    /// All keys of the profile.
    void startAll() {
        tasks.run(
                words.get("backup.loading"),
                _ -> survey.survey(),
                read -> {
                    if (read.keys().isEmpty()) {
                        dialogs.failure(new NothingToBackUp(read.profile().folder()));
                    } else {
                        List<PersonalKey> certified =
                                read.keys().stream().filter(key -> !key.waits()).toList();
                        ask(certified, read.keys().size() - certified.size(), BackupOrder.All::new);
                    }
                },
                dialogs::failure);
    }

    /// All keys that have no proved backup yet.
    void startNotSaved() {
        tasks.run(words.get("backup.loading"), _ -> survey.survey().notBackedUp(), this::startThese, dialogs::failure);
    }

    private void startThese(List<PersonalKey> keys) {
        if (!keys.isEmpty()) {
            start(keys);
        }
    }

    /// What is ordered, once it is known whether requests come too.
    @FunctionalInterface
    private interface Choice {
        Selection of(boolean withRequests);
    }

    /// @param waiting keys without certificate that could come too
    private void ask(List<PersonalKey> keys, int waiting, Choice choice) {
        var folder = places.allowed.folder();
        var content = new FormatForm(
                words,
                new FormatForm.Content(named(keys, LISTED_IN_FORM), waiting),
                new FormatForm.Decided(
                        places.allowed.formats(), folder, words.lockedBy(places.allowed.organisation())));
        var form = new Dialogs.Form(
                "dialog.backup.create",
                words.get("backup.create.title", keys.size()),
                content,
                words.get("backup.create.verb"),
                Optional::empty);
        if (dialogs.form(form)) {
            var name = ProposedName.of(keys, words.get("backup.proposedName"), clock);
            if (folder.isPresent()) {
                check(selection(choice, content), content.format(), () -> places.allowed.inFolder(folder.get(), name));
                return;
            }
            var question = new FileQuestion(
                    words.get("backup.create.file"),
                    List.of(new Filter(words.get("backup.files"), List.of("p12", "pfx"))));
            dialogs.saveFile(question, name)
                    .ifPresent(file -> check(selection(choice, content), content.format(), () -> file));
        }
    }

    private static Selection selection(Choice choice, FormatForm content) {
        return choice.of(content.withRequests());
    }

    /// A place, and what speaks against it.
    private record Looked(Path file, Set<Concern> concerns) {}

    private void check(Selection selection, BackupFormat format, Supplier<Path> place) {
        tasks.run(
                words.get("backup.checkPlace.task"),
                _ -> {
                    var file = place.get();
                    return new Looked(file, places.check.concerns(file));
                },
                looked -> {
                    // One disk is what most people have: that is said at the end.
                    var grave = EnumSet.noneOf(Concern.class);
                    grave.addAll(looked.concerns());
                    grave.remove(Concern.SAME_DISK);
                    if (grave.isEmpty() || dialogs.confirm(question(looked.file(), grave))) {
                        make(selection, format, looked.file());
                    }
                },
                dialogs::failure);
    }

    private Dialogs.Question question(Path file, Set<Concern> concerns) {
        return new Dialogs.Question(
                words.get("backup.place.title"),
                words.get("backup.place.sentence", shortName(file)),
                sentences(concerns),
                words.get("backup.place.verb"),
                true);
    }

    private static String shortName(Path file) {
        return ShownText.of(String.valueOf(file.getFileName()));
    }

    private List<String> sentences(Set<Concern> concerns) {
        return concerns.stream()
                .sorted()
                .map(concern -> words.get("backup.concern." + concern.word()))
                .toList();
    }

    private void make(Selection selection, BackupFormat format, Path file) {
        // The dialog asked before an existing file is replaced; the prompt asks before a password is empty.
        var order = new BackupOrder(selection, format, file, true, true);
        tasks.run(
                words.get("backup.create.task", shortName(file)),
                progress -> backUp.backUp(order, prompt, progress),
                this::tell,
                dialogs::failure);
    }

    private List<String> named(List<PersonalKey> keys, int most) {
        var lines = new ArrayList<String>();
        words.names(keys).stream().limit(most).map(name -> "• " + name).forEach(lines::add);
        if (keys.size() > most) {
            lines.add(words.get("backup.more", keys.size() - most));
        }
        return lines;
    }

    private void tell(BackupResult result) {
        var lines = new ArrayList<String>();
        lines.add(words.get("backup.done.file", ShownText.of(result.file().toString(), LONGEST_PATH)));
        lines.add(words.get(
                "backup.done.count", result.keys().size(), result.certificates(), words.day(result.proved())));
        lines.addAll(named(result.keys(), LISTED));
        result.skipped()
                .forEach(skipped -> lines.add(
                        words.get("backup.skipped", words.name(skipped.key()), words.sentence(skipped.problem()))));
        result.notLogged().ifPresent(problem -> lines.add(words.sentence(problem)));
        lines.addAll(sentences(result.concerns()));
        lines.add(words.get("backup.done.keep"));
        dialogs.message(words.get("backup.done.title"), words.get("backup.done.sentence"), lines);
    }
}
