package org.sealwright.backup.ui.backup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.backup.usecase.backup.OpenedBackup;
import org.sealwright.backup.usecase.backup.Restore;
import org.sealwright.backup.usecase.backup.RestoreEntry;
import org.sealwright.backup.usecase.backup.RestoreResult;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Dialogs.FileQuestion.Filter;

/// Opens a file, shows what is in it, and stores what is chosen. On the event thread; the keys are wiped however it
/// ends.
final class RestoreFlow {
    private final Restore restore;
    private final PasswordPrompt prompt;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final BackupWords words;

    @Inject
    RestoreFlow(Restore restore, PasswordPrompt prompt, Tasks tasks, Dialogs dialogs, BackupWords words) {
        this.restore = restore;
        this.prompt = prompt;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.words = words;
    }

    void start() {
        var question = new FileQuestion(
                words.get("backup.restore.file"),
                List.of(new Filter(words.get("backup.files"), List.of("p12", "pfx"))));
        dialogs.openFiles(question).stream().findFirst().ifPresent(this::open);
    }

    private void open(Path file) {
        tasks.run(
                words.get("backup.restore.open", ShownText.of(String.valueOf(file.getFileName()))),
                progress -> restore.open(file, prompt, Limits.usual(), progress),
                this::choose,
                dialogs::failure);
    }

    private void choose(OpenedBackup opened) {
        if (opened.entries().stream().allMatch(entry -> entry.state() == RestoreEntry.State.PRESENT)) {
            try (opened) {
                dialogs.message(
                        words.get("backup.restored.title"),
                        words.get(
                                "backup.restore.allHere",
                                ShownText.of(opened.target().profile().name())),
                        List.of());
            }
            return;
        }
        boolean handedOn = false;
        try {
            var content = new RestoreForm(words, opened);
            var form = new Dialogs.Form(
                    "dialog.backup.restore",
                    words.get(
                            "backup.restore.title",
                            ShownText.of(String.valueOf(opened.file().getFileName()))),
                    content,
                    words.get("backup.restore.verb"),
                    () -> content.chosen().isEmpty()
                            ? Optional.of(new Dialogs.Fault(words.get("backup.restore.nothingChosen"), content))
                            : Optional.empty());
            if (dialogs.form(form)) {
                handedOn = true;
                store(opened, content.chosen());
            }
        } finally {
            if (!handedOn) {
                opened.close();
            }
        }
    }

    private void store(OpenedBackup opened, Set<String> chosen) {
        tasks.run(
                words.get("backup.restore.task", chosen.size()),
                progress -> {
                    try (opened) {
                        return restore.restore(opened, chosen, prompt, progress);
                    }
                },
                this::tell,
                dialogs::failure);
    }

    private void tell(RestoreResult result) {
        var lines = new ArrayList<String>();
        var names = words.namesOfEntries(
                        result.items().stream().map(item -> item.entry()).toList())
                .iterator();
        for (var item : result.items()) {
            String name = names.next();
            String action = words.get("backup.action." + item.action().word());
            lines.add(
                    item.reason().isEmpty()
                            ? words.get("backup.restore.item", name, action)
                            : words.get(
                                    "backup.restore.itemBecause",
                                    name,
                                    action,
                                    words.get("backup.reason." + item.reason())));
        }
        if (result.issuers() > 0) {
            lines.add(words.get("backup.restore.issuers", result.issuers()));
        }
        result.notLogged().ifPresent(problem -> lines.add(words.sentence(problem)));
        dialogs.message(
                words.get("backup.restored.title"),
                words.get("backup.restored.sentence", result.items().size()),
                lines);
    }
}
