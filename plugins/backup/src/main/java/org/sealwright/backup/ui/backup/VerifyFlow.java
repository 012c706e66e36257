package org.sealwright.backup.ui.backup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sealwright.backup.usecase.backup.PersonalKey;
import org.sealwright.backup.usecase.backup.VerifyBackup;
import org.sealwright.backup.usecase.backup.VerifyBackup.Verified;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Dialogs.FileQuestion.Filter;

/// Opens an old backup and says which keys of the profile it holds and which it lacks. On the event thread.
final class VerifyFlow {
    private static final int LISTED = 10;

    private final VerifyBackup verify;
    private final PasswordPrompt prompt;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final BackupWords words;

    @Inject
    VerifyFlow(VerifyBackup verify, PasswordPrompt prompt, Tasks tasks, Dialogs dialogs, BackupWords words) {
        this.verify = verify;
        this.prompt = prompt;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.words = words;
    }

    void start() {
        var question = new FileQuestion(
                words.get("backup.verify.file"), List.of(new Filter(words.get("backup.files"), List.of("p12", "pfx"))));
        dialogs.openFiles(question).stream().findFirst().ifPresent(this::verify);
    }

    private void verify(Path file) {
        tasks.run(
                words.get("backup.verify.task", ShownText.of(String.valueOf(file.getFileName()))),
                progress -> verify.verify(file, prompt, Limits.usual(), progress),
                this::tell,
                dialogs::failure);
    }

    private void tell(Verified verified) {
        var lines = new ArrayList<String>();
        list("backup.verify.missing", verified.missing().stream(), lines);
        list("backup.verify.covered", verified.covered().stream().map(VerifyBackup.Covered::key), lines);
        verified.covered().stream()
                .filter(covered -> !covered.without().isEmpty())
                .forEach(covered -> lines.add(words.get(
                        "backup.verify.without",
                        words.name(covered.key()),
                        covered.without().size())));
        if (!verified.others().isEmpty()) {
            lines.add(words.get("backup.verify.others", verified.others().size()));
        }
        verified.notes().forEach(note -> lines.add(words.sentence(note)));
        verified.notLogged().ifPresent(problem -> lines.add(words.sentence(problem)));
        var title = words.get(
                "backup.verify.title",
                ShownText.of(String.valueOf(verified.file().getFileName())));
        if (verified.complete()) {
            dialogs.message(title, words.get("backup.verify.complete"), lines);
        } else {
            dialogs.warning(title, words.get("backup.verify.incomplete"), lines);
        }
    }

    private void list(String key, Stream<PersonalKey> keys, List<String> lines) {
        List<PersonalKey> all = keys.toList();
        if (all.isEmpty()) {
            return;
        }
        lines.add(words.get(key, all.size()));
        words.names(all).stream().limit(LISTED).map(name -> "• " + name).forEach(lines::add);
        if (all.size() > LISTED) {
            lines.add(words.get("backup.more", all.size() - LISTED));
        }
    }
}
